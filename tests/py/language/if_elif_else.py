# An if statement takes its first true branch and tests no further.
def truth(name, value):
    print("test", name)
    return value
for a, b in ((1, 1), (0, 1), (0, 0)):
    if truth("a", a):
        print("first")
    elif truth("b", b):
        print("second")
    else:
        print("third")
# expect: test a
# expect: first
# expect: test a
# expect: test b
# expect: second
# expect: test a
# expect: test b
# expect: third
