# A list that is changed while it is sorted is an error; while it is sorted it looks empty.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [3, 2, 1]
def key(n):
    a.append(n)
    return n
fails(a.sort, key=key)  # expect: ValueError: list modified during sort
print(sorted(a))  # expect: [1, 2, 3]
b = [3, 1, 2]
lengths = []
b.sort(key=lambda n: lengths.append(len(b)) or n)
print(b, lengths)  # expect: [1, 2, 3] [0, 0, 0]
