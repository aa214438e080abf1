# Locals die in the order of their names when a function returns, the arguments first.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def f(a, b):
    c = D("c")
    d = D("d")
    print("body")
f(D("a"), D("b"))
print("after")
# expect: body
# expect: del a
# expect: del b
# expect: del c
# expect: del d
# expect: after
