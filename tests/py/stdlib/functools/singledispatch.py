# singledispatch: by class, by annotation, by abstract class; methods.
from collections.abc import Iterable, Sized
from functools import singledispatch, singledispatchmethod
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@singledispatch
def show(x):
    return "object"
@show.register(int)
def _(x):
    return "int"
@show.register
def _(x: str | bytes):
    return "text"
show.register(Iterable, lambda x: "iterable")
class Own(int):
    pass
print(show(1.5), show(1), show(True), show(Own()), show("a"), show(b"a"), show([1]), show.dispatch(dict) is show.registry[Iterable])
# expect: object int int int text text iterable True
class Both:
    def __iter__(self):
        return iter(())
    def __len__(self):
        return 0
show.register(Sized, lambda x: "sized")
tell(show, Both())
# expect: RuntimeError: Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Sized'>
tell(show)  # expect: TypeError: show requires at least 1 positional argument
tell(show.register, 5, len)  # expect: TypeError: Invalid first argument to `register()`. 5 is not a class or union type.
class C:
    @singledispatchmethod
    def m(self, x):
        return "object"
    @m.register
    def _(self, x: int):
        return "int"
    @singledispatchmethod
    @classmethod
    def c(cls, x):
        return cls.__name__
print(C().m(1), C().m("a"), C.c(1))  # expect: int object C
