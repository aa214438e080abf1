# Bases whose orders contradict each other.
class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases A, B
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    class Z(XY, YX): pass
except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases X, Y
try:
    class D(A, A): pass
except TypeError as error:
    print(error)  # expect: duplicate base class A
