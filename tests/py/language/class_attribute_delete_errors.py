# Deleting attributes that are not there or cannot be deleted.
class C:
    x = 1
    def f(self): pass
for target, name in ((C(), "x"), (C(), "y"), (C, "y"), (1, "real"), (1, "y"), (int, "real"), (C(), "f"), ([], "append")):
    try:
        delattr(target, name)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: AttributeError 'C' object has no attribute 'x'
        # expect: AttributeError 'C' object has no attribute 'y'
        # expect: AttributeError type object 'C' has no attribute 'y'
        # expect: AttributeError attribute 'real' of 'int' objects is not writable
        # expect: AttributeError 'int' object has no attribute 'y' and no __dict__ for setting new attributes
        # expect: TypeError cannot set 'real' attribute of immutable type 'int'
        # expect: AttributeError 'C' object has no attribute 'f'
        # expect: AttributeError 'list' object attribute 'append' is read-only
