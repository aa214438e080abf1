# The traceback ends on the line that raised.
def f(n):
    if n == 0:
        raise KeyError("deep")  # raises: KeyError: 'deep'
    f(n - 1)
print("start")  # expect: start
f(3)
