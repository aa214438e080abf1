# Endless recursion of Python functions is a RecursionError.
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
