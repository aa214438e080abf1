# Finalizers at shutdown may make objects with finalizers.
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n: type(self)(self.n - 1)
d = D(3)
# expect: del 3
# expect: del 2
# expect: del 1
# expect: del 0
