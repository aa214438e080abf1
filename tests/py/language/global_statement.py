# `global` binds at module level, from any depth.
def outer():
    global a
    a = 1
    def inner():
        global a, b
        a += 1
        b = "made inside"
    inner()
outer()
print(a, b)  # expect: 2 made inside
class C:
    global in_class
    in_class = 3
print(in_class, "in_class" in vars(C))  # expect: 3 False
def loop():
    global i
    for i in range(3):
        pass
loop()
print(i)  # expect: 2
