# property objects by hand: getter, setter, deleter, doc, __get__, __set__, subclass.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


p = property(lambda self: "got", doc="text")
print(p.__doc__, p.__get__("anything"))  # expect: text got
print(p.__get__(None, int) is p, p.fget("x"), p.fset, p.fdel)  # expect: True got None None
q = p.setter(lambda self, value: print("set", value)).getter(lambda self: "other").deleter(lambda self: None)
q.__set__(None, 9)  # expect: set 9
print(q is p, q.fget(0), q.__doc__, p.fget(0), q.__isabstractmethod__)  # expect: False other text got False
class Cached(property):
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.__name__ not in instance.__dict__:
            instance.__dict__[self.__name__] = super().__get__(instance, owner)
        return instance.__dict__[self.__name__]
class C:
    @Cached
    def value(self):
        calls.append(1)
        return 42
calls = []
c = C()
print(c.value, c.value, len(calls), c.__dict__, C.value.__name__)  # expect: 42 42 1 {'value': 42} value
fails(p.__set__, None, 1)  # expect: AttributeError: property '<lambda>' of 'NoneType' object has no setter
fails(p.__delete__, None)  # expect: AttributeError: property '<lambda>' of 'NoneType' object has no deleter
fails(setattr, p, "fget", None)  # expect: AttributeError: readonly attribute
fails(property, 1, 2, 3, 4, 5)  # expect: TypeError: property() takes at most 4 arguments (5 given)
print(property(5).fget)  # expect: 5
