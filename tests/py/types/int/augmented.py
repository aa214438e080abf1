# Augmented assignment makes a new number.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


n = before = 5
n += 2
n *= 3
n -= 1
n //= 3
n **= 3
n %= 100
n <<= 2
n >>= 1
n |= 1
n &= 0xF
n ^= 3
print(n, before)  # expect: 2 5
n /= 2
print(n)  # expect: 1.0
def attempt():
    n = 1
    n += "x"
fails(attempt)  # expect: TypeError: unsupported operand type(s) for +=: 'int' and 'str'
def attempt():
    n = 1
    n <<= 1.0
fails(attempt)  # expect: TypeError: unsupported operand type(s) for <<=: 'int' and 'float'
