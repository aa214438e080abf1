# repr shows the items' repr, and survives lists in themselves.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [1, "two", [3.0, None], b"4", (5,), {6: 7}]
print(a)  # expect: [1, 'two', [3.0, None], b'4', (5,), {6: 7}]
a.append(a)
print(a[-1][-1] is a, str(a)[-7:])  # expect: True  [...]]
b = [[]]
b[0].append(b)
print(b)  # expect: [[[...]]]
class Loud:
    def __repr__(self):
        return "LOUD"
    def __str__(self):
        return "str"
print([Loud()], str([Loud()]), f"{[Loud()]}")  # expect: [LOUD] [LOUD] [LOUD]
class Bad:
    def __repr__(self):
        return 5
fails(repr, [Bad()])  # expect: TypeError: __repr__ returned non-string (type int)
