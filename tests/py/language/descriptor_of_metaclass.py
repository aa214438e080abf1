# Attributes of a class: data descriptors of the metaclass, then the class, then the metaclass.
class Data:
    def __get__(self, instance, owner): return "meta data"
    def __set__(self, instance, value): print("meta set", value)
class NonData:
    def __get__(self, instance, owner): return "meta non-data"
class InClass:
    def __get__(self, instance, owner): return f"class attribute {instance} {owner.__name__}"
class Meta(type):
    data = Data()
    nondata = NonData()
    only = NonData()
    plain = "meta plain"
class C(metaclass=Meta):
    data = "class"
    nondata = InClass()
print(C.data, C.nondata, C.only, C.plain, sep="; ")
# expect: meta data; class attribute None C; meta non-data; meta plain
C.data = 5  # expect: meta set 5
for name in ("only", "plain"):
    try:
        getattr(C(), name)
    except AttributeError as error:
        print(error)
        # expect: 'C' object has no attribute 'only'
        # expect: 'C' object has no attribute 'plain'
