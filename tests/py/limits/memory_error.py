# What cannot be allocated is a MemoryError or OverflowError, and the program goes on.
def attempt(f):
    try:
        f()
        print("no error")
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
attempt(lambda: "x" * 10 ** 15)  # expect: MemoryError
attempt(lambda: b"x" * 10 ** 15)  # expect: MemoryError
attempt(lambda: [0] * 10 ** 15)  # expect: MemoryError
attempt(lambda: (0,) * 10 ** 15)  # expect: MemoryError
attempt(lambda: bytearray(10 ** 15))  # expect: MemoryError
attempt(lambda: "x" * 10 ** 30)  # expect: OverflowError
attempt(lambda: [0] * 2 ** 63)  # expect: OverflowError
attempt(lambda: bytes(10 ** 15))  # expect: MemoryError
attempt(lambda: 1 << 10 ** 15)  # expect: MemoryError
attempt(lambda: "x".ljust(10 ** 15))  # expect: MemoryError
attempt(lambda: f"{1:1000000000000000}")  # expect: MemoryError
attempt(lambda: [1] * 10 ** 17 + [2])  # expect: MemoryError
print("goes on")  # expect: goes on
