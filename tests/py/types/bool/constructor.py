# bool() of anything is its truth.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(bool(), bool(0), bool(5), bool(0.0), bool(-0.0))  # expect: False False True False False
print(bool(float("nan")), bool(0j), bool(None))  # expect: True False False
print(bool(""), bool("0"), bool([]), bool([0]), bool({}), bool(()))  # expect: False True False True False False
print(bool(set()), bool(range(0)), bool(b""), bool(...))  # expect: False False False True
print(bool(object()), bool(len), bool(int), bool(lambda: 0))  # expect: True True True True
fails(bool, 1, 2)  # expect: TypeError: bool expected at most 1 argument, got 2
fails(bool, x=1)  # expect: TypeError: bool() takes no keyword arguments
