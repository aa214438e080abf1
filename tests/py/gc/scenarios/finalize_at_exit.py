# Finalizers that are left run at the program's end, the newest first, those without `atexit` never.
import weakref, atexit
class C: pass
keep = [C() for _ in range(4)]
finalizers = [weakref.finalize(c, print, "finalize", n) for n, c in enumerate(keep)]
finalizers[2].atexit = False
atexit.register(print, "registered later runs first")
print("end of program")
# expect: end of program
# expect: registered later runs first
# expect: finalize 3
# expect: finalize 1
# expect: finalize 0
