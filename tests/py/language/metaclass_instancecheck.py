# isinstance and issubclass ask the metaclass, except for the exact type.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck")
        return instance == 5
    def __subclasscheck__(cls, subclass):
        print("subclasscheck")
        return subclass is str
class C(metaclass=Meta): pass
print(isinstance(5, C), isinstance(6, C), issubclass(str, C), issubclass(int, C))
# expect: instancecheck
# expect: instancecheck
# expect: subclasscheck
# expect: subclasscheck
# expect: True False True False
print(isinstance(C(), C))  # expect: True
print(isinstance(5, (int, C)), isinstance("a", (int, (C, str))))
# expect: instancecheck
# expect: True True
