# + and *.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("ab" + "cd", "a" "b" + "c", "ab" * 3, 3 * "ab")  # expect: abcd abc ababab ababab
print("ab" * 0 == "", "ab" * -1 == "", "" * 10**9 == "")  # expect: True True True
print("a" + "é" + "€" + "😀", ("é" * 3) + "a", "ab" * True)  # expect: aé€😀 éééa ab
s = t = "x"
s += "y"
s *= 2
print(s, t)  # expect: xyxy x
fails(lambda: "a" + 1)  # expect: TypeError: can only concatenate str (not "int") to str
fails(lambda: "a" + b"b")  # expect: TypeError: can only concatenate str (not "bytes") to str
fails(lambda: "a" * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
fails(lambda: "a" * "b")  # expect: TypeError: can't multiply sequence by non-int of type 'str'
fails(lambda: "a" - "b")  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
fails(lambda: "ab" * 10**30)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: -"a")  # expect: TypeError: bad operand type for unary -: 'str'
