# index and count.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


t = (1, 2, 1.0, "a")
print(t.index(1), t.index(1, 1), t.index("a", -1), t.count(1), t.count("b"), t.index(2, 0, 2))  # expect: 0 2 3 2 0 1
fails(t.index, "b")  # expect: ValueError: tuple.index(x): x not in tuple
fails(t.index, 2, 2)  # expect: ValueError: tuple.index(x): x not in tuple
fails(t.index)  # expect: TypeError: index expected at least 1 argument, got 0
fails(t.count)  # expect: TypeError: tuple.count() takes exactly one argument (0 given)
