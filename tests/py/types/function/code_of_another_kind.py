# A function that gets the code of a generator gives a warning.
import warnings
def plain(): return 1
def generate(): yield 1
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain.__code__ = plain.__code__
    plain.__code__ = generate.__code__
print(len(caught), caught[0].message)
# expect: 1 Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)
print(list(plain()))  # expect: [1]
