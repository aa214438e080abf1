# Strings compare by code points.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("a" < "b", "a" < "B", "abc" < "abd")  # expect: True False True
print("ab" < "abc", "" < "a", "z" < "é", "é" < "€", "￿" < "😀")  # expect: True True True True True
print("a" == "a", "a" != "b", "a" == b"a", "1" == 1)  # expect: True True False False
print("a" <= "a", "b" >= "c", "é" == "e\u0301")  # expect: True False False
print(sorted(["b", "B", "a", "é", "10", "9"]))  # expect: ['10', '9', 'B', 'a', 'b', 'é']
print(max("hello"), min("hello"))  # expect: o e
fails(lambda: "a" < 1)  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails(lambda: "a" >= b"a")  # expect: TypeError: '>=' not supported between instances of 'str' and 'bytes'
