# callable looks for __call__ on the type.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    def __call__(self): ...
class D: ...
d = D()
d.__call__ = lambda: None
print(callable(len), callable(C), callable(C()))  # expect: True True True
print(callable(d), callable(5), callable(lambda: 0))  # expect: False False True
print(callable([].append), callable(None))  # expect: True False
print(callable(staticmethod(len)), callable(classmethod(len)))  # expect: True False
fails(callable)  # expect: TypeError: callable() takes exactly one argument (0 given)
fails(callable, 1, 2)  # expect: TypeError: callable() takes exactly one argument (2 given)
