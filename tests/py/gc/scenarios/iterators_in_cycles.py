# Iterators, partials, methods, properties and views hold what they iterate over.
import gc, functools, itertools
gc.disable()
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def method(self): pass
def cycle(make, name):
    d = D(name)
    d.held = make(d)
for name, make in [
    ("list_iterator", lambda d: iter([d])), ("tuple_iterator", lambda d: iter((d,))), ("dict_view", lambda d: {1: d}.values()),
    ("dict_iterator", lambda d: iter({d: 1})), ("set_iterator", lambda d: iter({d})), ("map", lambda d: map(d.method, [1])),
    ("filter", lambda d: filter(None, [d])), ("zip", lambda d: zip([d])), ("enumerate", lambda d: enumerate([d])),
    ("reversed", lambda d: reversed([d])), ("partial", lambda d: functools.partial(print, d)), ("method", lambda d: d.method),
    ("slice", lambda d: slice(d, None)), ("chain", lambda d: itertools.chain([d])), ("tee", lambda d: itertools.tee([d])),
    ("callable_iterator", lambda d: iter(d.method, 1)), ("property", lambda d: property(d.method)), ("frozenset", lambda d: frozenset([d])),
    ("staticmethod", lambda d: staticmethod(d.method)), ("deque", lambda d: __import__("collections").deque([d])),
    ("memo", lambda d: functools.lru_cache(d.method)), ("generator", lambda d: (d for _ in [1])),
]:
    cycle(make, name)
    print(name, gc.collect() > 0)
# expect: del list_iterator
# expect: list_iterator True
# expect: del tuple_iterator
# expect: tuple_iterator True
# expect: del dict_view
# expect: dict_view True
# expect: del dict_iterator
# expect: dict_iterator True
# expect: del set_iterator
# expect: set_iterator True
# expect: del map
# expect: map True
# expect: del filter
# expect: filter True
# expect: del zip
# expect: zip True
# expect: del enumerate
# expect: enumerate True
# expect: del reversed
# expect: reversed True
# expect: del partial
# expect: partial True
# expect: del method
# expect: method True
# expect: del slice
# expect: slice True
# expect: del chain
# expect: chain True
# expect: del tee
# expect: tee True
# expect: del callable_iterator
# expect: callable_iterator True
# expect: del property
# expect: property True
# expect: del frozenset
# expect: frozenset True
# expect: del staticmethod
# expect: staticmethod True
# expect: del deque
# expect: deque True
# expect: del memo
# expect: memo True
# expect: del generator
# expect: generator True
