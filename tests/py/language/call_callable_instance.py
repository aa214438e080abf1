# An instance is called through `__call__` of its class; one in the instance does not count.
class C:
    def __call__(self, *args, **kwargs):
        return self, args, kwargs
c = C()
c.__call__ = lambda: "instance"
result = c(1, k=2)
print(result[0] is c, result[1:], callable(c), callable(object()))  # expect: True ((1,), {'k': 2}) True False
