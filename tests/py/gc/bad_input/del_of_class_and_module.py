# A class and a module may go while their instances and functions are finalized.
import gc, sys, types
gc.disable()
module = types.ModuleType("gone")
exec("""
class C:
    def __del__(self):
        print("del", helper())
def helper():
    return "helped"
c = C()
""", module.__dict__)
del module
print(gc.collect() > 0)
# expect: del helped
# expect: True
