# startswith and endswith take a string or a tuple of them.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = "hello.py"
print(s.startswith("he"), s.startswith("el", 1), s.startswith(("x", "h")))  # expect: True True True
print(s.startswith(""), s.startswith(()), s.startswith("hello", 0, 3))  # expect: True False False
print(s.endswith(".py"), s.endswith((".txt", ".py")), s.endswith("o", 0, 5))  # expect: True True True
print(s.endswith(""), s.endswith("", 9), s.startswith("", 8), s.startswith("", 9))  # expect: True False True False
print(s.removeprefix("he"), s.removeprefix("x"), s.removesuffix(".py"))  # expect: llo.py hello.py hello
print(s.removesuffix(""), s.removesuffix("hello.py") == "")  # expect: hello.py True
fails(s.startswith, 1)  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
fails(s.startswith, ["h"])  # expect: TypeError: startswith first arg must be str or a tuple of str, not list
fails(s.endswith, ("a", 1))  # expect: TypeError: tuple for endswith must only contain str, not int
fails(s.removeprefix, 1)  # expect: TypeError: removeprefix() argument must be str, not int
fails(s.endswith)  # expect: TypeError: endswith expected at least 1 argument, got 0
