# splitlines knows all line ends.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines())  # expect: ['a', 'b', 'c', 'd'] ['a', '', 'b']
print("a\nb\r\n".splitlines(True), "".splitlines(), "\n".splitlines())  # expect: ['a\n', 'b\r\n'] [] ['']
print("a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines())  # expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
print("a\n\rb".splitlines(keepends=True), "abc".splitlines())  # expect: ['a\n', '\r', 'b'] ['abc']
fails("a".splitlines, 1, 2)  # expect: TypeError: splitlines() takes at most 1 argument (2 given)
