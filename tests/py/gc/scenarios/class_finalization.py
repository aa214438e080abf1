# Objects of a class that dies with them have their finalizers run first.
import gc
gc.disable()
def make():
    class Local:
        def __del__(self): print("del", type(self).__name__, Local is type(self))
    a = Local()
    a.cls = Local
    return None
make()
print("before")
gc.collect()
print("end")
# expect: del Local True
# expect: before
# expect: end
