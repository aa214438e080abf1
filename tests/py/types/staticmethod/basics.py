# A static method gets nothing, and can be called directly.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    @staticmethod
    def add(a, b=1):
        """Adds."""
        return a + b
    raw = staticmethod(len)
    @staticmethod
    def helper():
        return "made in the body"
    value = helper()
print(C.add(1), C().add(2, 3), C.raw("abc"), C.value, type(C.add).__name__)  # expect: 2 5 3 made in the body function
print(type(C.__dict__["add"]).__name__, C.__dict__["add"](4), C.__dict__["add"].__name__)  # expect: staticmethod 5 add
print(C.__dict__["add"].__func__ is C.add)  # expect: True
print(C.__dict__["add"].__wrapped__ is C.add)  # expect: True
print(C.__dict__["add"].__doc__, callable(C.__dict__["add"]))  # expect: Adds. True
fails(staticmethod)  # expect: TypeError: staticmethod expected 1 argument, got 0
fails(C.add)  # expect: TypeError: C.add() missing 1 required positional argument: 'a'
class D(C):
    def add(self, *args):
        return super().add(*args) * 10
print(D().add(1, 2))  # expect: 30
