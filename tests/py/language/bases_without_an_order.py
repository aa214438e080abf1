# Bases that cannot be put in order are named without their modules.
try:
    class Box[T](object):
        pass
except TypeError as error:
    print(error)        # expect: Cannot create a consistent method resolution order (MRO) for bases object, Generic
