# slice() is what x[a:b:c] passes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(slice(3), slice(1, 2), slice(1, 2, 3))  # expect: slice(None, 3, None) slice(1, 2, None) slice(1, 2, 3)
print([1, 2, 3, 4][slice(1, 3)], "abc"[slice(None, None, -1)])  # expect: [2, 3] cba
fails(slice)  # expect: TypeError: slice expected at least 1 argument, got 0
fails(slice, 1, 2, 3, 4)  # expect: TypeError: slice expected at most 3 arguments, got 4
fails(slice, stop=1)  # expect: TypeError: slice() takes no keyword arguments
