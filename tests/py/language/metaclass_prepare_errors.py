# `__prepare__` must give a mapping.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases): return 5
try:
    class C(metaclass=Meta): pass
except TypeError as error:
    print(error)  # expect: Meta.__prepare__() must return a mapping, not int
