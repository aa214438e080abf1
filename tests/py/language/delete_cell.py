# A variable that a closure uses can be deleted; the closure then finds it unbound.
def outer():
    x = 1
    def inner():
        return x
    print(inner())
    del x
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    x = 2
    print(inner())
outer()
# expect: 1
# expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
# expect: 2
