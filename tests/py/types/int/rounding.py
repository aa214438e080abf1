# round with negative digits rounds half to even.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(round(1234, -2), round(1250, -2), round(1350, -2))  # expect: 1200 1200 1400
print(round(-1250, -2), round(5, -1), round(15, -1))  # expect: -1200 0 20
print(round(7), round(7, 3), round(99, -5), round(10**30 + 5, -1))  # expect: 7 7 0 1000000000000000000000000000000
print(type(round(7, None)).__name__, round(7, None))  # expect: int 7
fails(round, 7, 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
