# index with bounds, and count, by equality.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [1, 2.0, "x", 2, None, [3]]
print(a.index(2), a.index(2, 2), a.index("x", -4), a.index([3]))  # expect: 1 3 2 5
print(a.count(2), a.count(None), a.count("y"), a.index(None, 0, 5))  # expect: 2 1 0 4
nan = float("nan")
print([nan].index(nan), [nan].count(nan), nan in [nan], float("nan") in [nan])  # expect: 0 1 True False
fails(a.index, "y")  # expect: ValueError: 'y' is not in list
fails(a.index, "x", 3)  # expect: ValueError: 'x' is not in list
fails(a.index, 1, 1, 3)  # expect: ValueError: 1 is not in list
fails(a.index)  # expect: TypeError: index expected at least 1 argument, got 0
fails(a.count)  # expect: TypeError: list.count() takes exactly one argument (0 given)
fails(a.index, 1, "a")  # expect: TypeError: slice indices must be integers or have an __index__ method
