# join takes any iterable of strings.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(",".join(["a", "b", "c"]), "".join("abc"), "-".join(()), "|")  # expect: a,b,c abc  |
print(", ".join({"k": 1}), "|".join(str(n) for n in range(4)), "x".join(["a"]))  # expect: k 0|1|2|3 a
print("é".join(["a", "€", "😀"]), "".join(["a", "é"]), "ab".join(("1", "2")))  # expect: aé€é😀 aé 1ab2
fails(",".join, [1])  # expect: TypeError: sequence item 0: expected str instance, int found
fails(",".join, ["a", None, "c"])  # expect: TypeError: sequence item 1: expected str instance, NoneType found
fails(",".join, ["a", b"b"])  # expect: TypeError: sequence item 1: expected str instance, bytes found
fails(",".join, 5)  # expect: TypeError: can only join an iterable
fails(",".join, ["a"], ["b"])  # expect: TypeError: str.join() takes exactly one argument (2 given)
