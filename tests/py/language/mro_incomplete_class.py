# While a metaclass's `mro()` runs, its class has no MRO, no instances and no subclasses; its bases may change already.
class Meta(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__, cls.__bases__)
        for create in (cls, lambda: object.__new__(cls)):
            try:
                create()
            except TypeError as error:
                print(error)
        class Other: pass
        try:
            Other().__class__ = cls
        except TypeError as error:
            print("no instance")
        try:
            type("Derived", (cls,), {})
        except TypeError as error:
            print(error)
        return type.mro(cls)
def incomplete():
    class Quick(type):
        def mro(cls):
            if cls.__name__ == "Made": Meta.mro(cls)
            return type.mro(cls)
    class Made(metaclass=Quick): pass
    return Made
print(incomplete().__mro__[1:])
# expect: Made None (<class 'object'>,)
# expect: cannot create 'Made' instances
# expect: object.__new__(Made) is not safe, use Made.__new__()
# expect: no instance
# expect: Cannot extend an incomplete type 'Made'
# expect: (<class 'object'>,)
class Again(type):
    done = False
    def mro(cls):
        if not Again.done:
            Again.done = True
            cls.__bases__ += ()
        return type.mro(cls)
class Fine(metaclass=Again): pass
print(Fine.__mro__[1:], Fine() is not None, object.__subclasses__().count(Fine))  # expect: (<class 'object'>,) True 1
