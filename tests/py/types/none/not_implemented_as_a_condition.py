# NotImplemented is true, but a condition that asks it gives a warning.
import warnings
warnings.simplefilter("error")
for ask in (bool, lambda value: not value, lambda value: 1 if value else 2):
    try:
        ask(NotImplemented)
    except DeprecationWarning as warning:
        print(warning)
        # expect: NotImplemented should not be used in a boolean context
        # expect: NotImplemented should not be used in a boolean context
        # expect: NotImplemented should not be used in a boolean context
warnings.simplefilter("ignore")
print(bool(NotImplemented))  # expect: True
