# Changing case, also where one letter becomes two.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("Hello World".upper(), "Hello World".lower())  # expect: HELLO WORLD hello world
print("Hello World".swapcase())  # expect: hELLO wORLD
print("hello wORLD".capitalize(), "hello wORLD's".title())  # expect: Hello world Hello World'S
print("straße".upper(), "ǅ".title(), "ﬁn".upper(), "ŉ".upper())  # expect: STRASSE ǅ FIN ʼN
print("İ".lower() == "i̇", "ΣΑΣ".lower(), "ß".capitalize())  # expect: True σας Ss
print("ß".casefold(), "ΌΣΟΣ".casefold() == "όσοσ", "éÀ".swapcase())  # expect: ss True Éà
print("x1y2".title(), "".upper() == "", "ǆ".capitalize())  # expect: X1Y2 True ǅ
fails("a".upper, 1)  # expect: TypeError: str.upper() takes no arguments (1 given)
