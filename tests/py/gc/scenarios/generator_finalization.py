# A suspended generator that dies runs its `finally` blocks; one in a cycle does so when it is collected.
import gc
gc.disable()
def g(name):
    try:
        yield 1
    except GeneratorExit:
        print(name, "exit")
        raise
    finally:
        print(name, "finally")
a = g("a")
next(a)
del a
b = g("b")
next(b)
print("b closed", b.close())
c = g("c")
del c
def h():
    me = yield
    try:
        yield
    finally:
        print("h finally", me.__name__)
d = h()
next(d)
d.send(d)
del d
print("collect")
gc.collect()
print("end")
# expect: a exit
# expect: a finally
# expect: b exit
# expect: b finally
# expect: b closed None
# expect: collect
# expect: h finally h
# expect: end
