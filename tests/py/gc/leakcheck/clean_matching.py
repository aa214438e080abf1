# leakcheck says nothing of a program without leaks: matching.
# needs: baem
# flags: -X leakcheck
def describe(value):
    match value:
        case [x, *rest]: return (x, rest)
        case {"a": y}: return y
        case int(): return "int"
print(describe([1, 2]), describe({"a": 3}), describe(5))
# expect: (1, [2]) 3 int
