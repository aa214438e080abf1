# Class methods get the class, static methods nothing; both work on classes and instances.
class A:
    @classmethod
    def c(cls, x): return cls.__name__, x
    @staticmethod
    def s(x): return x
class B(A): pass
print(A.c(1), B.c(2), B().c(3), A.s(4), B().s(5))  # expect: ('A', 1) ('B', 2) ('B', 3) 4 5
print(A.__dict__["c"].__func__.__name__, A.c.__self__ is A, B.c.__self__ is B, A.s.__name__, A.__dict__["s"].__wrapped__ is A.s)
# expect: c True True s True
print(A.__dict__["s"](6))  # expect: 6
try:
    A.__dict__["c"](A)
except TypeError as error:
    print(error)  # expect: 'classmethod' object is not callable
