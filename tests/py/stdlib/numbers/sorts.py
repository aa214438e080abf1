# numbers: which classes count as which numbers, and what the abstract classes add.
import numbers
print([cls.__name__ for cls in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(5, cls)])
# expect: ['Number', 'Complex', 'Real', 'Rational', 'Integral']
print(isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Complex), isinstance(1j, numbers.Real), isinstance(True, numbers.Integral), isinstance("1", numbers.Number))
# expect: True False True False True False
try:
    numbers.Integral()
except TypeError as error:
    print(str(error)[:52])
# expect: Can't instantiate abstract class Integral without an
