# Lists unpack into names.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a, b, *c = [1, 2, 3, 4]
(d, [e, f]), g = [5, (6, 7)], 8
*h, i = [9]
[j, k] = "jk"
print(a, b, c, d, e, f, g, h, i, j, k)  # expect: 1 2 [3, 4] 5 6 7 8 [] 9 j k
def few():
    a, b, c = [1, 2]
def many():
    a, b = [1, 2, 3]
def star():
    a, *b, c = [1]
def number():
    a, b = 5
fails(few)  # expect: ValueError: not enough values to unpack (expected 3, got 2)
fails(many)  # expect: ValueError: too many values to unpack (expected 2)
fails(star)  # expect: ValueError: not enough values to unpack (expected at least 2, got 1)
fails(number)  # expect: TypeError: cannot unpack non-iterable int object
x = [0, 1]
i, x[i] = 1, "changed"
print(x)  # expect: [0, 'changed']
