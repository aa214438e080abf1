# After a RecursionError everything works as before, also in the handler.
def f():
    f()
def depth(n):
    return n and depth(n - 1)
for _ in range(3):
    try:
        f()
    except RecursionError:
        print(depth(100))
        # expect: 0
        # expect: 0
        # expect: 0
print(depth(900))  # expect: 0
