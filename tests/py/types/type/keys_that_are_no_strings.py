# A class whose namespace has a key that is no string gives a warning.
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(type("Odd", (), {1: 2}).__name__)  # expect: Odd
print(caught[0].category.__name__, caught[0].message)
# expect: RuntimeWarning non-string key in the __dict__ of class Odd
