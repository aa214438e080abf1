# A finalizer is inherited, may be extended with super(), and is looked up on the class.
class A:
    def __del__(self): print("A", type(self).__name__)
class B(A):
    def __del__(self):
        print("B")
        super().__del__()
class C(A): pass
B()
C()
c = C()
c.__del__ = lambda: print("on the instance")
del c
class L(list):
    def __del__(self): print("L", len(self))
L([1, 2])
class I(int):
    def __del__(self): print("I", int(self))
I(7)
class E(Exception):
    def __del__(self): print("E", self.args)
try: raise E(1)
except E: pass
def late(self): print("late")
class F: pass
f = F()
F.__del__ = late
del f
print("end")
# expect: B
# expect: A B
# expect: A C
# expect: A C
# expect: L 2
# expect: I 7
# expect: E (1,)
# expect: late
# expect: end
