# An object dies when its last reference goes: rebinding, del, return, and the end of a statement.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
x = D("rebound")
x = None  # expect: del rebound
print("after rebinding")  # expect: after rebinding
y = D("deleted")
del y  # expect: del deleted
print("after del")  # expect: after del
D("temporary")  # expect: del temporary
print("after temporary")  # expect: after temporary
def f():
    local = D("local")
    print("in f")
f()
# expect: in f
# expect: del local
print("after f")  # expect: after f
items = [D("first"), D("second")]
items.pop(0)  # expect: del first
print("after pop")  # expect: after pop
items.clear()  # expect: del second
print("after clear")  # expect: after clear
d = {"k": D("value")}
d["k"] = 1  # expect: del value
print("end")  # expect: end
