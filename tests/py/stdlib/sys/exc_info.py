# sys.exc_info and sys.exception in and outside of handlers.
import sys
print(sys.exc_info(), sys.exception())  # expect: (None, None, None) None
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is error, tb is error.__traceback__, sys.exception() is error)
    # expect: ZeroDivisionError True True True
    def f():
        return sys.exc_info()[0]
    print(f().__name__)  # expect: ZeroDivisionError
print(sys.exc_info())  # expect: (None, None, None)
