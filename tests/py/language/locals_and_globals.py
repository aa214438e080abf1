# locals() in a function is a snapshot; at module level it is globals().
x = 1
print(locals() is globals(), globals()["x"])  # expect: True 1
globals()["made"] = 5
print(made)  # expect: 5
def f(a):
    b = 2
    snapshot = locals()
    snapshot["a"] = 99
    c = 3
    return a, sorted(snapshot), sorted(locals())
print(f(1))  # expect: (1, ['a', 'b'], ['a', 'b', 'c', 'snapshot'])
class C:
    y = 1
    locals()["z"] = 2
print(C.z)  # expect: 2
def g():
    def inner(): return free
    free = 1
    return locals().keys() - {"inner"}
print(g())  # expect: {'free'}
