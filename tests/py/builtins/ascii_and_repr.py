# repr asks for __repr__; ascii escapes the result.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    def __repr__(self):
        return "é<C>"
class Bad:
    def __repr__(self):
        return None
print(repr(C()), ascii(C()), [C()], ascii("é\n€😀"))  # expect: é<C> \xe9<C> [é<C>] '\xe9\n\u20ac\U0001f600'
print(ascii([b"\xff", "ü"]), repr("a"), ascii(1.5), repr({"é": C()}))  # expect: [b'\xff', '\xfc'] 'a' 1.5 {'é': é<C>}
fails(repr)  # expect: TypeError: repr() takes exactly one argument (0 given)
fails(repr, Bad())  # expect: TypeError: __repr__ returned non-string (type NoneType)
fails(ascii, Bad())  # expect: TypeError: __repr__ returned non-string (type NoneType)
fails(repr, 1, 2)  # expect: TypeError: repr() takes exactly one argument (2 given)
class Deep:
    def __repr__(self):
        raise RuntimeError("inside repr")
fails(repr, [Deep()])  # expect: RuntimeError: inside repr
