# & | ^ of two booleans give a boolean; with an integer, an integer.
print(True & False, True | False, True ^ True, True ^ False)  # expect: False True False True
print(True & 3, True | 2, 2 ^ True, type(True & 1).__name__)  # expect: 1 3 3 int
print(not True, not 0, not [], not "a")  # expect: False True True False
print(True and "x", False and "x", True or "x", 0 or "" or [], 1 and 2 and 3)  # expect: x False True [] 3
b = True
b &= False
b |= True
b ^= True
print(b)  # expect: False
