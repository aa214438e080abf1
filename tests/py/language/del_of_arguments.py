# Arguments live until the function ends, even if the caller has let go.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def f(a):
    print("in f")
    a = None
    print("still in f")
f(D("x"))
# expect: in f
# expect: del x
# expect: still in f
print("after")  # expect: after
def g(*args, **kwargs):
    print(len(args), len(kwargs))
g(D("y"), k=D("z"))
# expect: 1 1
# expect: del y
# expect: del z
print("end")  # expect: end
