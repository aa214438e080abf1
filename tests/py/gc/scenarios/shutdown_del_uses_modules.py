# A `__del__` at shutdown can use builtins and modules that it holds.
import sys
class D:
    def __init__(self): self.sys = sys
    def __del__(self):
        print("del", self.sys is not None, len([1, 2]), isinstance(self, D) if D else D)
d = D()
d.me = d
print("end")
# expect: end
# expect: del True 2 True
