# Finalizers of cycles that shutdown finds may make objects with finalizers.
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n: type(self)(self.n - 1)
e = D(2)
e.me = e
# expect: del 2
# expect: del 1
# expect: del 0
