# leakcheck says nothing of a program without leaks: recursion at module level.
# needs: baem
# flags: -X leakcheck
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(10))
# expect: 55
