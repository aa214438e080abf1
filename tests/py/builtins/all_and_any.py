# all and any stop as soon as they know.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(all([]), all([1, "a"]), all([1, 0]), any([]), any([0, ""]))  # expect: True True False False False
print(any([0, 5]), all({}), any({0: 1}), all("ab"), any(range(1)))  # expect: True True False True False
seen = []
def note(x):
    seen.append(x)
    return x
print(any(map(note, [0, 2, 3])), seen, all(map(note, [1, 0, 5])), seen)  # expect: True [0, 2, 1, 0] False [0, 2, 1, 0]
class Bad:
    def __bool__(self):
        raise ValueError("no truth")
fails(all)  # expect: TypeError: all() takes exactly one argument (0 given)
fails(any, 5)  # expect: TypeError: 'int' object is not iterable
fails(all, [Bad()])  # expect: ValueError: no truth
fails(any, [0], [1])  # expect: TypeError: any() takes exactly one argument (2 given)
