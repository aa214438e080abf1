# Finalizers that run when the interpreter shuts down make objects, cycles and weak references; all finalizers run, each once.
import weakref
class Ghost:
    def __init__(self, n):
        self.n = n
        if n % 2:
            self.me = self
    def __del__(self):
        print("del", self.n)
        if self.n > 6:
            self.child = Ghost(self.n - 2)
            self.child.other = Ghost(0)
            weakref.ref(self.child)
keep = Ghost(6)
cycle = Ghost(7)
cycle.keep = keep
del cycle
print("end")
# expect: end
# expect: del 7
# expect: del 6
# expect: del 5
# expect: del 0
