# A first string literal is the docstring; an f-string, bytes or concatenation with `+` is not.
def a():
    "doc of a"
def b():
    f"no {1}"
def c():
    b"bytes"
def d():
    "two " "parts"
    return 1
class C:
    """doc of C"""
def e(): "one line"
print(a.__doc__, b.__doc__, c.__doc__, d.__doc__, C.__doc__, e.__doc__)
# expect: doc of a None None two parts doc of C one line
print(__doc__)  # expect: None
