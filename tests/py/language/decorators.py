# Decorators are evaluated from top to bottom and applied from bottom to top.
def mark(name):
    print("make", name)
    def apply(function):
        print("apply", name, function.__name__)
        return function
    return apply
@mark("a")
@mark("b")
def f():
    pass
# expect: make a
# expect: make b
# expect: apply b f
# expect: apply a f
@mark("c")
class C:
    @mark("d")
    def method(self):
        pass
# expect: make c
# expect: make d
# expect: apply d method
# expect: apply c C
