# The most derived metaclass of all bases is used; unrelated ones conflict.
class M1(type): pass
class M2(M1): pass
class M3(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
print(type(C).__name__, type(type("D", (A, B), {})).__name__)  # expect: M2 M2
class X(metaclass=M3): pass
try:
    class E(A, X): pass
except TypeError as error:
    print(error)
    # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
try:
    class F(A, metaclass=M3): pass
except TypeError as error:
    print(error)
    # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
class G(A, metaclass=type): pass
print(type(G).__name__)  # expect: M1
