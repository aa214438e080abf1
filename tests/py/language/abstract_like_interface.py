# `__subclasshook__` alone does nothing without ABCMeta; NotImplementedError marks methods to override.
class A:
    @classmethod
    def __subclasshook__(cls, other): return True
    def f(self): raise NotImplementedError("f")
print(isinstance(5, A))  # expect: False
try:
    A().f()
except NotImplementedError as error:
    print(repr(error), isinstance(error, RuntimeError))  # expect: NotImplementedError('f') True
