# Temporaries die as soon as they have been used.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __add__(self, other):
        print("add", self.name, other.name)
        return D(self.name + other.name)
D("a") + D("b") + D("c")
# expect: add a b
# expect: del a
# expect: del b
# expect: add ab c
# expect: del ab
# expect: del c
# expect: del abc
print(D("argument").name, "printed")
# expect: del argument
# expect: argument printed
[D("in list")][0]  # expect: del in list
print("next")  # expect: next
for x in [D("loop 1"), D("loop 2")]:
    print(x.name)
# expect: loop 1
# expect: loop 2
# expect: del loop 1
del x  # expect: del loop 2
print("end")  # expect: end
