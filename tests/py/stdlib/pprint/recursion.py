# What contains itself is shown as such; what cannot be evaluated is not readable.
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, saferepr


def stable(text):
    "Without the addresses."
    parts = text.split("id=")
    return "id=N".join([parts[0]] + [part.lstrip("0123456789") for part in parts[1:]])


items = [1, 2]
items.append(items)
table = {"self": None, "items": items}
table["self"] = table
print(stable(pformat(items)), stable(pformat(table)), stable(saferepr((items, "x"))))
# expect: [1, 2, <Recursion on list with id=N>] {'items': [1, 2, <Recursion on list with id=N>],
# expect:  'self': <Recursion on dict with id=N>} ([1, 2, <Recursion on list with id=N>], 'x')
print(isrecursive(items), isrecursive([[]] * 2), isrecursive(table), isreadable(items), isreadable([1, "a", None]), isreadable([object]))
# expect: True False True False True False
printer = PrettyPrinter()
print(printer.isreadable(items), printer.isreadable({1: 2}), printer.isrecursive(table), printer.isreadable(lambda: 0))
# expect: False True True False
print(saferepr({2: 1, 1: 2, "a": (3,)}), saferepr(""), saferepr(()), saferepr(1.5))
# expect: {1: 2, 2: 1, 'a': (3,)} '' () 1.5
for arguments in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        PrettyPrinter(**arguments)
    except ValueError as error:
        print(error)
# expect: indent must be >= 0
# expect: depth must be > 0
# expect: width must be != 0


class Upper(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return super().format(object, context, maxlevels, level)


print(Upper().pformat({"a": ["b", "c" * 40], "d": "e" * 40}))
# expect: {A: [B, CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC],
# expect:  D: EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE}
print(pformat({1: 2, "a": 3, None: 4, (1, "x"): 5, (1, 2): 6, 1.5: 7}))
# expect: {None: 4, 1: 2, 1.5: 7, 'a': 3, (1, 'x'): 5, (1, 2): 6}
