# str.format: positions, names, attributes, items, nesting.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Point:
    x, y = 1, 2
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2))  # expect: 1 2 b a b 1 2
print("{0.x} {p.y}".format(Point, p=Point), "{0[1]} {0[-1]}".format({1: "one", "-1": "text"}))  # expect: 1 2 one text
print("{a[k]} {l[0]}".format(a={"k": 5}, l=[7]), "{{}} {{{}}}".format(1))  # expect: 5 7 {} {1}
print("{!r} {!s} {!a}".format("é", "é", "é"))  # expect: 'é' é '\xe9'
print("|", "{:>5} {:^5} {:05.1f}".format("a", "b", 2.25))  # expect: |     a   b   002.2
print("{:{}} {:{w}.{p}f}|".format("a", 4, 3.14159, w=8, p=2))  # expect: a        3.14|
print("{0:{1}>{2}}".format("x", "*", 5))  # expect: ****x
print("{:%}".format(0.5), "".format(1), "{0[a b]}".format({"a b": 1}))  # expect: 50.000000%  1
print("|", "{0!r:>6}|{x!s:<4}|".format("a", x=None), "{:}".format(1))  # expect: |    'a'|None| 1
print("{0:}".format([]), "{a.x}".format_map({"a": Point}), "{:d}".format(True))  # expect: [] 1 1
fails("{} {}".format, 1)  # expect: IndexError: Replacement index 1 out of range for positional args tuple
fails("{a}".format)  # expect: KeyError: 'a'
fails("{0} {}".format, 1)  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
fails("{} {0}".format, 1)  # expect: ValueError: cannot switch from automatic field numbering to manual field specification
fails("{".format)  # expect: ValueError: Single '{' encountered in format string
fails("}".format)  # expect: ValueError: Single '}' encountered in format string
fails("{0.z}".format, Point)  # expect: AttributeError: type object 'Point' has no attribute 'z'
fails("{0[z]}".format, {})  # expect: KeyError: 'z'
fails("{0[5]}".format, [1])  # expect: IndexError: list index out of range
fails("{!x}".format, 1)  # expect: ValueError: Unknown conversion specifier x
fails("{0!r".format, 1)  # expect: ValueError: unmatched '{' in format spec
fails("{:{:{}}}".format, 1, 2, 3)  # expect: ValueError: Max string recursion exceeded
fails("{0[}".format, 1)  # expect: ValueError: expected '}' before end of string
fails("{0.}".format, 1)  # expect: ValueError: Empty attribute in format string
fails("{:q}".format, "a")  # expect: ValueError: Unknown format code 'q' for object of type 'str'
fails("{:d}".format, "a")  # expect: ValueError: Unknown format code 'd' for object of type 'str'
