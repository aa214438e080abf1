# `~` of a bool is deprecated, and says so.
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for truth in (True, False):
        print(~truth)
        # expect: -2
        # expect: -1
print(len(caught), caught[0].category.__name__, str(caught[0].message)[:42])
# expect: 2 DeprecationWarning Bitwise inversion '~' on bool is deprecate
