# type(x), classes as objects: subclasses, hashing, comparing, calling.
class A: pass
class B(A): pass
class C(A): pass
print([c.__name__ for c in A.__subclasses__()])  # expect: ['B', 'C']
del B
import gc
gc.collect()
print([c.__name__ for c in A.__subclasses__()])  # expect: ['C']
print({A: 1}[A], A == A, A != C, A.__class__, type.__base__, object.__base__, A.__base__)
# expect: 1 True True <class 'type'> <class 'object'> None <class 'object'>
