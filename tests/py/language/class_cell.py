# `__class__` in a method is the class being defined, also in nested functions and lambdas.
class C:
    def f(self):
        return __class__
    g = lambda self: (lambda: __class__)()
    def h(self):
        return [__class__ for _ in range(1)][0]
print(C().f() is C, C().g() is C, C().h() is C)  # expect: True True True
class D(C):
    pass
print(D().f() is C)  # expect: True
