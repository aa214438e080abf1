# print: sep, end, file, and objects whose __str__ prints.
import sys
print()  # expect:
print(1, "a", None, sep="-", end="!\n")  # expect: 1-a-None!
print("x", "y", sep="")  # expect: xy
print(*[1, 2], *"ab", sep=",")  # expect: 1,2,a,b
print("to stdout", file=sys.stdout, flush=True)  # expect: to stdout
class Out:
    def write(self, text): out.append(text)
out = []
print("a", 1, file=Out())
print(out)  # expect: ['a', ' ', '1', '\n']
for kwargs in ({"sep": 5}, {"end": 5}, {"bad": 1}, {"file": 5}):
    try:
        print("x", **kwargs)
    except (TypeError, AttributeError) as error:
        print(error)
        # expect: sep must be None or a string, not int
        # expect: end must be None or a string, not int
        # expect: print() got an unexpected keyword argument 'bad'
        # expect: 'int' object has no attribute 'write'
print("none", sep=None, end=None, file=None)  # expect: none
print()  # expect:
