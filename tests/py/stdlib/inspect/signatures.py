# inspect: signatures of functions, classes, methods, partial objects and native functions.
import functools
import inspect
from inspect import Parameter, Signature, signature


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, /, b: int = 1, *args, c, d=2, **kw) -> str:
    pass
tell(signature, f)  # expect: (a, /, b: int = 1, *args, c, d=2, **kw) -> str
tell(signature, len)  # expect: (obj, /)
tell(signature, [].append)  # expect: (object, /)
tell(signature, list.append)  # expect: (self, object, /)
tell(signature, print)  # expect: (*args, sep=' ', end='\n', file=None, flush=False)
tell(signature, functools.partial(f, 1, c=3))  # expect: (b: int = 1, *args, c=3, d=2, **kw) -> str
tell(signature, functools.partial(f, 1, b=3))  # expect: (*, b: int = 3, c, d=2, **kw) -> str
class A:
    def __init__(self, x, y=2): pass
    def m(self, a): pass
    @classmethod
    def c(cls, b): pass
    @staticmethod
    def s(q): pass
    pm = functools.partialmethod(m, 1)
    def __call__(self, z): pass
print(*(signature(one) for one in (A, A(1), A.m, A(1).m, A.c, A.s, A.pm, A(1).pm)))  # expect: (x, y=2) (z) (self, a) (a) (b) (q) (self) ()
class New:
    def __new__(cls, k): return object.__new__(cls)
class Meta(type):
    def __call__(cls, w): pass
class Made(metaclass=Meta): pass
@functools.wraps(f)
def wrapper(*args): pass
print(signature(New), signature(Made), signature(wrapper), signature(wrapper, follow_wrapped=False), signature(object))  # expect: (k) (w) (a, /, b: int = 1, *args, c, d=2, **kw) -> str (*args) -> str ()
tell(signature, 1)  # expect: TypeError: 1 is not a callable object
tell(signature, int)  # expect: ValueError: no signature found for builtin type <class 'int'>
print(signature(f).format(max_width=20))
# expect: (
# expect:     a,
# expect:     /,
# expect:     b: int = 1,
# expect:     *args,
# expect:     c,
# expect:     d=2,
# expect:     **kw
# expect: ) -> str
sig = signature(f)
print(repr(sig), sig.parameters["b"], repr(sig.parameters["args"]), sig.return_annotation, sig == signature(f), hash(sig) == hash(signature(f)))
# expect: <Signature (a, /, b: int = 1, *args, c, d=2, **kw) -> str> b: int = 1 <Parameter "*args"> <class 'str'> True True
print(sig.replace(return_annotation=Signature.empty), [p.kind.name for p in sig.parameters.values()], Parameter.KEYWORD_ONLY.description)
# expect: (a, /, b: int = 1, *args, c, d=2, **kw) ['POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'KEYWORD_ONLY', 'VAR_KEYWORD'] keyword-only
def later(x: "int") -> "list[str]": pass
print(signature(later), signature(later, eval_str=True), inspect.get_annotations(later, eval_str=True))  # expect: (x: 'int') -> 'list[str]' (x: int) -> list[str] {'x': <class 'int'>, 'return': list[str]}
tell(Parameter, "a", 99)  # expect: ValueError: value 99 is not a valid Parameter.kind
tell(Parameter, "if", Parameter.KEYWORD_ONLY)  # expect: ValueError: 'if' is not a valid parameter name
tell(Parameter, 1, 1)  # expect: TypeError: name must be a str, not a int
tell(Parameter, "a", Parameter.VAR_KEYWORD, default=1)  # expect: ValueError: variadic keyword parameters cannot have default values
tell(Parameter, ".0", Parameter.POSITIONAL_OR_KEYWORD)  # expect: implicit0
tell(Signature, [Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_OR_KEYWORD)])
# expect: ValueError: wrong parameter order: keyword-only parameter before positional or keyword parameter
tell(Signature, [Parameter("a", 1, default=1), Parameter("b", 1)])  # expect: ValueError: non-default argument follows default argument
tell(Signature, [Parameter("a", 1), Parameter("a", 1)])  # expect: ValueError: duplicate parameter name: 'a'
