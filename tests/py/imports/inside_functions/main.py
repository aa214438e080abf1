# Imports inside functions, classes and branches bind where they stand.
def f():
    import helper
    from helper import value as v
    return helper.value, v, "helper" in globals()
print(f())
# expect: helper runs once
# expect: (5, 5, False)
class C:
    from helper import value
    import helper as h
print(C.value, C.h.value)  # expect: 5 5
if True:
    import helper
for _ in range(2):
    import helper
print(helper.value)  # expect: 5
def g():
    global late
    import helper as late
g()
print(late is helper)  # expect: True
