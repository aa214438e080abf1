# Arguments of the constructors, kept by `__new__` and checked by `__init__`.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


show(ValueError, x=1)  # expect: TypeError: ValueError() takes no keyword arguments
show(ValueError)  # expect: ValueError()
show(KeyError, 1, 2)  # expect: KeyError(1, 2)
print(ValueError.__new__(ValueError, 1, 2).args, ValueError.__new__(ValueError, x=3).args)  # expect: (1, 2) ()
show(Exception.__new__, OSError)  # expect: TypeError: Exception.__new__(OSError) is not safe, use OSError.__new__()
show(Exception.__new__, FileNotFoundError)
# expect: TypeError: Exception.__new__(FileNotFoundError) is not safe, use FileNotFoundError.__new__()
show(BaseException.__new__, ExceptionGroup)
# expect: TypeError: BaseException.__new__(ExceptionGroup) is not safe, use ExceptionGroup.__new__()
show(ValueError.__new__, TypeError, 1)
# expect: TypeError: ValueError.__new__(TypeError): TypeError is not a subtype of ValueError
show(Exception.__new__, KeyError, 1)  # expect: KeyError(1)


class Own(Exception):
    def __init__(self, a, *, b):
        self.b = b


e = Own(1, b=2)
print(e.args, e.b, str(e), repr(e))  # expect: (1,) 2 1 Own(1)
show(Own, 1)  # expect: TypeError: Own.__init__() missing 1 required keyword-only argument: 'b'


class New(ValueError):
    def __new__(cls, *args):
        return super().__new__(cls, 'new', *args)


e = New(1)
print(e.args)  # expect: (1,)


class Quiet(Exception):
    def __init__(self, *args):
        pass


print(Quiet(1, 2).args, Quiet(x=1) if False else Quiet().args)  # expect: (1, 2) ()
