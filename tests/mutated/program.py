# What the mutated code files are made from: calls, classes, generators, patterns, handlers, coroutines, scopes. It imports nothing, so that
# whatever becomes of it, it touches nothing but its own memory.
def f(a, b=1, *c, d=4, e=2, **g):
    x = [i * a for i in c if i]
    y = {k: v for k, v in g.items()}
    z = (x, y, a + b, d - e)
    return lambda: (x, a, d, z)
print(f(1, 2, 3, 4, d=5, z=6)())
class C:
    x = 1
    def __init__(self, n):
        self.n = n
    def m(self, k):
        self.x += k
        for i in range(3):
            if i > 1: continue
            k += i
        while k > 2:
            k -= 1
        return self.x, k
class D(C):
    def m(self, k):
        return super().m(k)
print(D(2).m(3))
def g(n):
    try:
        for i in range(n):
            got = yield i
            if got: yield got
    except ValueError as e:
        yield str(e)
    finally:
        n = 0
print(list(g(3)))
it = g(2); next(it); print(it.send(3), it.throw(ValueError("v")))
def h(x):
    match x:
        case [1, *rest] | {'a': rest}: return rest
        case int() as d if d: return d
        case 'x': pass
print(h([1, 2]), h({'a': 1}), h(4), h('x'))
def t(a):
    with a as b:
        try:
            raise KeyError(b)
        except* (KeyError, IndexError) as e:
            r = len(e.exceptions)
        finally:
            del a
        return r
class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
try: print(t(M()))
except Exception as e: print(type(e))
async def co(v):
    return v + 1
async def run():
    r = []
    async def ag():
        for i in range(2): yield await co(i)
    async for v in ag(): r.append(v)
    return r, [x async for x in ag()]
c = run()
try: c.send(None)
except StopIteration as s: print(s.value)
a, *b = [1, 2, 3]; s = f"{a!r:>4} {b}"
print(s, s[1:3], not a, -a, ~a, a in b, a is None, {*b}, [*b, *b], {**{'q': a}})
global_x = 5
def scope():
    q = 1
    def inner():
        nonlocal q
        global global_x
        q += 1; global_x *= 2
        return q
    return inner() + inner()
print(scope(), global_x)
