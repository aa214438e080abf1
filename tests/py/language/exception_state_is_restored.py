# sys.exception() is what is being handled, and is restored when the handler ends.
import sys
def show():
    return repr(sys.exception())
try:
    raise ValueError(1)
except ValueError:
    print(show())  # expect: ValueError(1)
    try:
        raise KeyError(2)
    except KeyError:
        print(show())  # expect: KeyError(2)
    print(show())  # expect: ValueError(1)
    try:
        pass
    finally:
        print("in finally", show())  # expect: in finally ValueError(1)
print(show(), sys.exc_info())  # expect: None (None, None, None)
def f():
    try:
        raise IndexError(3)
    except IndexError:
        return show()
print(f(), show())  # expect: IndexError(3) None
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError:
        continue
print(show())  # expect: None
