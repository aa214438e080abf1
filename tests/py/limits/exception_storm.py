# Many exceptions, long chains of them, and many handlers.
def fail(n):
    raise ValueError(n)
total = 0
for i in range(20_000):
    try:
        fail(i)
    except ValueError as error:
        total += error.args[0]
print(total)  # expect: 199990000
error = None
for i in range(5000):
    try:
        try:
            raise ValueError(i)
        except ValueError as e:
            e.__context__ = error
            raise
    except ValueError as e:
        error = e
n = 0
while error is not None:
    n += 1
    error = error.__context__
print(n)  # expect: 5000
