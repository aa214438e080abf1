# Recursive calls of a plain function: Fibonacci numbers by their definition.
# args: 12
import sys


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print("fib", fib(int(sys.argv[1]) if len(sys.argv) > 1 else 33))  # expect: fib 144
