# maketrans and translate.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("hello".translate({104: "J", ord("l"): None, "o": 1}))  # expect: Jeo
print("hello".translate({101: 97}), "hello".translate(str.maketrans("el", "ip")))  # expect: hallo hippo
print("hello".translate(str.maketrans("h", "j", "l")))  # expect: jeo
print("abc".translate(str.maketrans({"a": "1", 98: "22", "c": None})), "aé".translate({233: "€"}))  # expect: 122 a€
print(str.maketrans("ab", "xy"))  # expect: {97: 120, 98: 121}
print(str.maketrans("", "", "q"), str.maketrans({"a": 5}))  # expect: {113: None} {97: 5}
class Shift:
    def __getitem__(self, code):
        if code == ord("x"):
            raise LookupError
        return code + 1
print("abcx".translate(Shift()))  # expect: bcdx
fails(str.maketrans, "ab", "x")  # expect: ValueError: the first two maketrans arguments must have equal length
fails(str.maketrans, {"ab": 1})  # expect: ValueError: string keys in translate table must be of length 1
fails(str.maketrans, 5)  # expect: TypeError: if you give only one argument to maketrans it must be a dict
fails("a".translate, {97: 0x110000})  # expect: ValueError: character mapping must be in range(0x110000)
fails("a".translate, {97: 1.5})  # expect: TypeError: character mapping must return integer, None or str
fails("a".translate)  # expect: TypeError: str.translate() takes exactly one argument (0 given)
