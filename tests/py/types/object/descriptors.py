# Data descriptors win over the instance, non-data descriptors lose.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Data:
    def __get__(self, instance, owner):
        return "class" if instance is None else f"data of {owner.__name__}"
    def __set__(self, instance, value):
        instance.__dict__["stored"] = value
    def __delete__(self, instance):
        del instance.__dict__["stored"]
class NonData:
    def __get__(self, instance, owner):
        return "non-data"
class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["only"] = value * 2
class C:
    data, non, only = Data(), NonData(), SetOnly()
c = C()
c.__dict__.update(data="hidden", non="seen")
print(c.data, c.non, C.data, C.non, C().non)  # expect: data of C seen class non-data non-data
c.data = 5
c.only = 4
print(c.stored, c.only, sorted(c.__dict__))  # expect: 5 8 ['data', 'non', 'only', 'stored']
del c.data
print("stored" in c.__dict__)  # expect: False
fails(delattr, c, "data")  # expect: KeyError: 'stored'
fails(delattr, c, "only")  # expect: AttributeError: __delete__
C.data = "replaced on the class"
print(c.data, C.data)  # expect: hidden replaced on the class
class ReadOnly:
    def __get__(self, instance, owner):
        return 1
    def __set__(self, instance, value):
        raise AttributeError("read-only")
class D:
    r = ReadOnly()
fails(setattr, D(), "r", 5)  # expect: AttributeError: read-only
