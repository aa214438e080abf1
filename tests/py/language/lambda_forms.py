# Lambdas take every kind of parameter.
print((lambda: 1)())  # expect: 1
print((lambda x, /, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3))  # expect: (1, 2, (), 3, {})
print((lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda *, a=5: a)())  # expect: (1, 2) {'a': 1} 5
print((lambda: (yield))().__class__.__name__)  # expect: generator
f = lambda x: lambda y: x + y
print(f(1)(2), f.__name__, f.__qualname__)  # expect: 3 <lambda> <lambda>
