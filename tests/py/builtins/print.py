# print: separators, ends, other files.
import io


class Writer:
    def write(self, text):
        parts.append(text)


print("a", 1, None, [2])  # expect: a 1 None [2]
print("a", "b", sep="")  # expect: ab
print("a", "b", sep="-", end="!\n")  # expect: a-b!
print("x", end="")
print("y")  # expect: xy
print(*"abc", sep=", ")  # expect: a, b, c
print("a", sep=None, end=None, file=None)  # expect: a
out = io.StringIO()
print(file=out)
print("to", "file", file=out, flush=True)
print(repr(out.getvalue()), print(end=""))  # expect: '\nto file\n' None
parts = []
print(1, 2, file=Writer())
print(parts)  # expect: ['1', ' ', '2', '\n']
for options in ({"sep": 5}, {"end": 1}, {"file": 5}, {"foo": 1}):
    try:
        print("q", **options)
    except (TypeError, AttributeError) as error:
        parts.append(f"{type(error).__name__}: {error}")
print(parts[4])  # expect: TypeError: sep must be None or a string, not int
print(parts[5])  # expect: TypeError: end must be None or a string, not int
print(parts[6])  # expect: AttributeError: 'int' object has no attribute 'write'
print(parts[7])  # expect: TypeError: print() got an unexpected keyword argument 'foo'
