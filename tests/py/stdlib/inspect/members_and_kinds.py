# inspect: what objects are, their members, static lookups, documentation, class trees.
import collections.abc
import inspect
import types


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class A:
    """Text.

        Indented.
    """
    def m(self):
        "of the base"
    @property
    def p(self): "of the property"
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    x = 1
class B(A):
    def m(self): pass
def generator(): yield
async def coroutine(): pass
async def both(): yield
kinds = ("isclass", "isfunction", "ismethod", "isbuiltin", "isroutine", "ismethoddescriptor", "isdatadescriptor", "isgeneratorfunction", "iscoroutinefunction", "isasyncgenfunction", "isabstract", "ismodule")
for thing in (A, A.m, A().m, len, str.join, A.__dict__["p"], generator, coroutine, both, collections.abc.Sequence, inspect):
    print([kind[2:] for kind in kinds if getattr(inspect, kind)(thing)])
# expect: ['class']
# expect: ['function', 'routine']
# expect: ['method', 'routine']
# expect: ['builtin', 'routine']
# expect: ['routine', 'methoddescriptor']
# expect: ['datadescriptor']
# expect: ['function', 'routine', 'generatorfunction']
# expect: ['function', 'routine', 'coroutinefunction']
# expect: ['function', 'routine', 'asyncgenfunction']
# expect: ['class', 'abstract']
# expect: ['module']
print([name for name, _ in inspect.getmembers(A) if not name.startswith("__")], [name for name, _ in inspect.getmembers(A, inspect.isfunction)])  # expect: ['c', 'm', 'p', 's', 'x'] ['m', 's']
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(B) if not a.name.startswith("__")])
# expect: [('c', 'class method', 'A'), ('m', 'method', 'B'), ('p', 'property', 'A'), ('s', 'static method', 'A'), ('x', 'data', 'A')]
print(inspect.getdoc(A), inspect.getdoc(B.m), inspect.getdoc(A.p), repr(inspect.cleandoc("a\n   b\n     c\n\n")))
# expect: Text.
# expect: 
# expect: Indented. of the base of the property 'a\nb\n  c'
print(inspect.getclasstree([A, B, object]), [cls.__name__ for cls in inspect.getmro(B)])
# expect: [(<class 'object'>, ()), [(<class '__main__.A'>, (<class 'object'>,)), [(<class '__main__.B'>, (<class '__main__.A'>,))]]] ['B', 'A', 'object']
class Dynamic:
    def __getattr__(self, name): return "made"
print(inspect.getattr_static(A(), "p") is A.p, inspect.getattr_static(A(), "x"), inspect.getattr_static(Dynamic(), "z", "none"))  # expect: True 1 none
tell(inspect.getattr_static, Dynamic(), "z")  # expect: AttributeError: z
g = generator()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g))  # expect: GEN_CREATED None GEN_SUSPENDED None GEN_CLOSED
c = coroutine()
print(inspect.getcoroutinestate(c), c.close(), inspect.getcoroutinestate(c))  # expect: CORO_CREATED None CORO_CLOSED
tell(inspect.getgeneratorlocals, 1)  # expect: TypeError: 1 is not a Python generator
def outer():
    free = 1
    def inner(): return free + len([]) + missing
    return inner
print(inspect.getclosurevars(outer()))  # expect: ClosureVars(nonlocals={'free': 1}, globals={}, builtins={'len': <built-in function len>}, unbound={'missing'})
print(inspect.formatannotation(list[int]), inspect.formatannotation(dict), inspect.formatannotation(A), inspect.BufferFlags.FULL)  # expect: list[int] dict __main__.A 285
@inspect.markcoroutinefunction
def marked(): pass
print(inspect.iscoroutinefunction(marked), inspect.isawaitable(marked()))  # expect: True False
tell(inspect.unwrap, len)  # expect: <built-in function len>
