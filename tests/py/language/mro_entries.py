# A base that is no class is replaced by what its `__mro_entries__` gives.
class A: pass
class Proxy:
    def __init__(self, *classes): self.classes = classes
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return self.classes
p = Proxy(A)
class C(p, Proxy()):
    pass
# expect: entries 2
# expect: entries 2
print(C.__bases__, C.__orig_bases__ == (p, C.__orig_bases__[1]))  # expect: (<class '__main__.A'>,) True
class D(Proxy(), A): pass  # expect: entries 2
print(D.__bases__ == (A,))  # expect: True
class Bad:
    def __mro_entries__(self, bases): return 5
try:
    class E(Bad()): pass
except TypeError as error:
    print(error)  # expect: __mro_entries__ must return a tuple
try:
    type("F", (p,), {})
except TypeError as error:
    print(error)  # expect: type() doesn't support MRO entry resolution; use types.new_class()
