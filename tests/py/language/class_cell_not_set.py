# `__class__` is not bound while the body runs.
class C:
    def f():
        return __class__
    try:
        f()
    except NameError as error:
        print(error)
# expect: cannot access free variable '__class__' where it is not associated with a value in enclosing scope
