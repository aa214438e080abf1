# `__qualname__` says where a function or class was defined.
def outer():
    class Local:
        def method(self):
            def inner(): pass
            return inner
    return Local
L = outer()
print(outer.__qualname__, L.__qualname__, L.method.__qualname__, L().method().__qualname__)
# expect: outer outer.<locals>.Local outer.<locals>.Local.method outer.<locals>.Local.method.<locals>.inner
print((lambda: 0).__qualname__, [lambda: 0 for _ in "a"][0].__qualname__)  # expect: <lambda> <lambda>
def f():
    return lambda: 0
print(f().__qualname__)  # expect: f.<locals>.<lambda>
