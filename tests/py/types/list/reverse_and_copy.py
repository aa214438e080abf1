# reverse in place, copy one level deep.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [1, [2], 3]
b = a.copy()
print(a.reverse(), a, b)  # expect: None [3, [2], 1] [1, [2], 3]
b[1].append("shared")
print(a, b is a, [*reversed(a)], a[::-1] == b)  # expect: [3, [2, 'shared'], 1] False [1, [2, 'shared'], 3] True
fails(a.reverse, 1)  # expect: TypeError: list.reverse() takes no arguments (1 given)
fails(a.copy, 1)  # expect: TypeError: list.copy() takes no arguments (1 given)
fails(hash, [])  # expect: TypeError: unhashable type: 'list'
fails(lambda: {[]: 1})  # expect: TypeError: unhashable type: 'list'
