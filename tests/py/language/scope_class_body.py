# A class body reads its own names first, then those around the class; it is no scope for functions inside.
x = "global"
class C:
    print(x)
    x = "class"
    print(x)
    def method(self):
        return x
    del x
    print(x)
# expect: global
# expect: class
# expect: global
print(C().method())  # expect: global
