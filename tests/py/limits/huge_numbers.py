# Results that are too large for a float, a shift or a range.
def attempt(f):
    try:
        print(f())
    except (OverflowError, ValueError, MemoryError) as error:
        print(type(error).__name__, error)
attempt(lambda: float(10 ** 400))  # expect: OverflowError int too large to convert to float
attempt(lambda: 10 ** 400 / 3)  # expect: OverflowError integer division result too large for a float
attempt(lambda: int(float("inf")))  # expect: OverflowError cannot convert float infinity to integer
attempt(lambda: int(float("nan")))  # expect: ValueError cannot convert float NaN to integer
attempt(lambda: len(range(10 ** 30)))  # expect: OverflowError Python int too large to convert to C ssize_t
attempt(lambda: range(10 ** 30)[10 ** 29])  # expect: 100000000000000000000000000000
attempt(lambda: [1, 2][10 ** 30])  # raises: IndexError: cannot fit 'int' into an index-sized integer
attempt(lambda: [1, 2][:10 ** 30])
attempt(lambda: chr(10 ** 30))
attempt(lambda: 2 ** 0.5 ** 10 ** 3)
attempt(lambda: 1e308 + 1e308)
attempt(lambda: bytes([256]))
attempt(lambda: (10 ** 400).__float__())
attempt(lambda: round(1e308, -400))
