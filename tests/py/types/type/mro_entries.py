# Bases that are not classes say what they stand for.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Alias:
    def __init__(self, *classes):
        self.classes = classes
    def __mro_entries__(self, bases):
        return self.classes
class A: ...
class B: ...
class C(Alias(A, B)): ...
class D(Alias()): ...
print(C.__bases__ == (A, B))  # expect: True
print(C.__orig_bases__[0].classes == (A, B))  # expect: True
print(D.__bases__, hasattr(A, "__orig_bases__"))  # expect: (<class 'object'>,) False
class Bad:
    def __mro_entries__(self, bases):
        return [A]
def bad():
    class E(Bad()): ...
def number():
    class E(5): ...
fails(bad)  # expect: TypeError: __mro_entries__ must return a tuple
fails(number)  # expect: TypeError: int expected at most 2 arguments, got 3
fails(type, "E", (Alias(A),), {})  # expect: TypeError: type() doesn't support MRO entry resolution; use types.new_class()
class Items(list[int]): ...
print(Items.__bases__, Items.__orig_bases__)  # expect: (<class 'list'>,) (list[int],)
