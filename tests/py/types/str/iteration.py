# Iteration gives characters, forward and backward.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(list("aé😀"))  # expect: ['a', 'é', '😀']
print([*reversed("abc")], list(enumerate("ab")))  # expect: ['c', 'b', 'a'] [(0, 'a'), (1, 'b')]
print(dict(zip("ab", "xy")), [c for c in ""], "".join(reversed("añb")))  # expect: {'a': 'x', 'b': 'y'} [] bña
a, b, c = "xyz"
first, *rest = "hello"
print(a, b, c, first, rest, sorted("hello"))  # expect: x y z h ['e', 'l', 'l', 'o'] ['e', 'h', 'l', 'l', 'o']
print(set("aaa"), tuple("ab"), len("a😀é"))  # expect: {'a'} ('a', 'b') 3
it = iter("ab")
print(next(it), next(it), next(it, "end"))  # expect: a b end
def unpack():
    a, b = "xyz"
fails(unpack)  # expect: ValueError: too many values to unpack (expected 2)
def unpack():
    a, b, c = "xy"
fails(unpack)  # expect: ValueError: not enough values to unpack (expected 3, got 2)
