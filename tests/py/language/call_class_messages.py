# Messages of calls of classes.
class Plain: pass
class Init:
    def __init__(self, a): pass
class New:
    def __new__(cls, a):
        return object.__new__(cls)
for call in (lambda: Plain(1), lambda: Plain(a=1), lambda: Init(), lambda: Init(1, 2), lambda: New(), lambda: New(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: Plain() takes no arguments
        # expect: Plain() takes no arguments
        # expect: Init.__init__() missing 1 required positional argument: 'a'
        # expect: Init.__init__() takes 2 positional arguments but 3 were given
        # expect: New.__new__() missing 1 required positional argument: 'a'
        # expect: New.__new__() takes 2 positional arguments but 3 were given
