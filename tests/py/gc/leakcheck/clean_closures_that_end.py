# leakcheck says nothing of a program without leaks: closures that end.
# needs: baem
# flags: -X leakcheck
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
up = counter()
print(up(), up())
# expect: 1 2
