# types: names of built-in classes, classes made by calls.
import types
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f():
    yield
print(types.FunctionType is type(f), types.GeneratorType is type(f()), types.NoneType, types.UnionType, types.EllipsisType, types.MethodType is type([].append), types.BuiltinMethodType is type([].append))
# expect: True True <class 'NoneType'> <class 'types.UnionType'> <class 'ellipsis'> False True
C = types.new_class("C", (int,), {}, lambda ns: ns.update(x=1))
print(C(5) + C.x, C.__mro__, types.resolve_bases((list[int],)), types.get_original_bases(C))
# expect: 6 (<class 'types.C'>, <class 'int'>, <class 'object'>) (<class 'list'>,) (<class 'int'>,)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        return {"prepared": kwds}
print(types.prepare_class("D", (), {"metaclass": Meta, "k": 1})[1:])  # expect: ({'prepared': {'k': 1}}, {'k': 1})
@types.coroutine
def wait():
    got = yield "waiting"
    return got * 2
async def run():
    return await wait()
r = run()
print(r.send(None))  # expect: waiting
try:
    r.send(21)
except StopIteration as stop:
    print(stop.value)
# expect: 42
tell(types.coroutine, 5)  # expect: TypeError: types.coroutine() expects a callable
tell(types.get_original_bases, 5)  # expect: TypeError: Expected an instance of type, not 'int'
