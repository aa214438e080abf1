# Trees become text again.
import ast

program = '''
import os.path as p, sys
from . import x
@deco(1)
class A(B, metaclass=M):
    """Doc "quoted" \\\\ text."""
    x: int = 1
    (y): str
    async def f(self, a, /, b=1, *c: int, d, e=2, **g) -> "r":
        async with a as b, c: await d
        async for i, j in k: yield
        else: return (1, 2)
        return [x async for x in y if z]
def g[T: int, *U, **V](): nonlocal n; global m
type Z[T] = list[T]
for a, *b in c, d:
    if a and (b or c) and not d: break
    elif a == 1 < 2: continue
    else: pass
else: del a, b[1:2, ::3], c.d
while (a := 1) if b else c: a //= -b ** -c
try: raise X from Y
except* (A, B) as e: assert a, "b"
finally: x = y = (yield z), lambda *, a=1: a
match a:
    case [1, *_, -2.5j] | {"k": A(b, c=None), **rest} as q if r: f(*a, k=1, **b)
    case _: 1 .real, 1e400, ..., b"x", u"y", "it's", 'a"b\\'c', "a\\tb"
f"{a!r:>{w}} {{}} {'x'} {b:%Y}" f"{ {1} }"
(a, b)[c], a[b,], a[()], {}, {*()}, {1: 2, **d}, -a**-b, (-a)**b, a - (b - c), (a, ), not (not a), (lambda: a)()
a or b or c and d, (await_ for x in y), ~a | b & c ^ d << e, x if y else (z if u else v), *a, b
'''
text = ast.unparse(ast.parse(program))
print(text)
# expect: import os.path as p, sys
# expect: from . import x
# expect: 
# expect: @deco(1)
# expect: class A(B, metaclass=M):
# expect:     """Doc "quoted" \\ text."""
# expect:     x: int = 1
# expect:     (y): str
# expect: 
# expect:     async def f(self, a, /, b=1, *c: int, d, e=2, **g) -> 'r':
# expect:         async with a as b, c:
# expect:             await d
# expect:         async for i, j in k:
# expect:             yield
# expect:         else:
# expect:             return (1, 2)
# expect:         return [x async for x in y if z]
# expect: 
# expect: def g[T: int, *U, **V]():
# expect:     nonlocal n
# expect:     global m
# expect: type Z[T] = list[T]
# expect: for a, *b in (c, d):
# expect:     if a and (b or c) and (not d):
# expect:         break
# expect:     elif a == 1 < 2:
# expect:         continue
# expect:     else:
# expect:         pass
# expect: else:
# expect:     del a, b[1:2, ::3], c.d
# expect: while (a := 1) if b else c:
# expect:     a //= -b ** (-c)
# expect: try:
# expect:     raise X from Y
# expect: except* (A, B) as e:
# expect:     assert a, 'b'
# expect: finally:
# expect:     x = y = ((yield z), lambda *, a=1: a)
# expect: match a:
# expect:     case [1, *_, -2.5j] | {'k': A(b, c=None), **rest} as q if r:
# expect:         f(*a, k=1, **b)
# expect:     case _:
# expect:         (1 .real, 1e309, ..., b'x', u'y', "it's", 'a"b\'c', 'a\tb')
# expect: f'{a!r:>{w}} {{}} {'x'} {b:%Y}{ {1}}'
# expect: ((a, b)[c], a[b,], a[()], {}, {*()}, {1: 2, **d}, -a ** (-b), (-a) ** b, a - (b - c), (a,), not not a, (lambda: a)())
# expect: (a or b or (c and d), (await_ for x in y), ~a | b & c ^ d << e, x if y else z if u else v, *a, b)
print(ast.unparse(ast.parse(text)) == text)  # expect: True
print(ast.unparse(ast.Constant((1,))), ast.unparse(ast.Set(elts=[])), ast.unparse(ast.alias("a", "b")))
# expect: (1,) {*()} a as b
print(ast.unparse(ast.parse("def f():\n '''Doc\\tx\n\n   more'''")))
# expect: def f():
# expect:     """Doc	x
# expect: 
# expect:    more"""
