# in looks for substrings.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("ell" in "hello", "" in "hello", "" in "", "hello" in "hello")  # expect: True True True True
print("lle" in "hello", "x" not in "hello", "é" in "café")  # expect: False True True
print("a" * 50 + "b" in "a" * 1000 + "b", "😀" in "abc", "\ud800" in "a\ud800")  # expect: True False True
fails(lambda: 1 in "abc")  # expect: TypeError: 'in <string>' requires string as left operand, not int
fails(lambda: None in "abc")  # expect: TypeError: 'in <string>' requires string as left operand, not NoneType
fails(lambda: b"a" in "abc")  # expect: TypeError: 'in <string>' requires string as left operand, not bytes
