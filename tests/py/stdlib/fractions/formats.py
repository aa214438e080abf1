# Fractions are formatted as fractions, or as decimal numbers of any precision.
from fractions import Fraction


def tell(value, spec):
    try:
        print(repr(format(value, spec)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


f = Fraction(-22, 7)
for spec in ("", "12", "<12", "^12", "*>12", "+", " ", "#", "_", "=12"):
    tell(f, spec)
# expect: '-22/7'
# expect: '       -22/7'
# expect: '-22/7       '
# expect: '   -22/7    '
# expect: '*******-22/7'
# expect: '-22/7'
# expect: '-22/7'
# expect: '-22/7'
# expect: '-22/7'
# expect: '-       22/7'
tell(Fraction(5), "#")  # expect: '5/1'
tell(Fraction(1234567, 1000), ",")  # expect: '1,234,567/1,000'
for spec in (".3f", "+.3f", "012.3f", "e", ".2E", "g", ".3G", "#.3g", "%", ".1%", "12.2f", "<12.2f", ".0f", "z.0f", "#.0f"):
    tell(f, spec)
# expect: '-3.143'
# expect: '-3.143'
# expect: '-0000003.143'
# expect: '-3.142857e+00'
# expect: '-3.14E+00'
# expect: '-3.14286'
# expect: '-3.14'
# expect: '-3.14'
# expect: '-314.285714%'
# expect: '-314.3%'
# expect: '       -3.14'
# expect: '-3.14       '
# expect: '-3'
# expect: '-3'
# expect: '-3.'
tell(Fraction(10**10, 3), ",.2f")  # expect: '3,333,333,333.33'
tell(Fraction(10**10, 3), "020,.2f")  # expect: '0,003,333,333,333.33'
tell(Fraction(1, 3), ".50f")  # expect: '0.33333333333333333333333333333333333333333333333333'
tell(Fraction(1, 10**6), "g")  # expect: '1e-06'
tell(Fraction(-1, 1000), "z.1f")  # expect: '0.0'
tell(Fraction(5, 2), ".0f")  # expect: '2'
tell(Fraction(999999, 100), ".3g")  # expect: '1e+04'
for spec in ("d", "x", ".3", "012", "<012.3f", "abc", ".f"):
    tell(f, spec)
# expect: ValueError: Invalid format specifier 'd' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier 'x' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier '.3' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier '012' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier '<012.3f' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier 'abc' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier '.f' for object of type 'Fraction'
