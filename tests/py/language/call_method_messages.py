# Messages of methods count `self` and use the qualified name.
class C:
    def method(self, a): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    def nothing(): pass
c = C()
for call in (lambda: c.method(), lambda: c.method(1, 2), lambda: C.method(), lambda: C.cm(1),
             lambda: C.sm(1), lambda: c.nothing(), lambda: c.method(b=1)):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: C.method() missing 1 required positional argument: 'a'
        # expect: C.method() takes 2 positional arguments but 3 were given
        # expect: C.method() missing 2 required positional arguments: 'self' and 'a'
        # expect: C.cm() takes 1 positional argument but 2 were given
        # expect: C.sm() takes 0 positional arguments but 1 was given
        # expect: C.nothing() takes 0 positional arguments but 1 was given
        # expect: C.method() got an unexpected keyword argument 'b'
def outer():
    def inner(x): pass
    inner()
try:
    outer()
except TypeError as error:
    print(error)  # expect: outer.<locals>.inner() missing 1 required positional argument: 'x'
