# A finalizer may delete the class's finalizer, and the next object has none.
class C:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n == 1:
            del C.__del__
a, b = C(1), C(2)
del a
del b
print("end")
# expect: del 1
# expect: end
