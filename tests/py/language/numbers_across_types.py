# Equal numbers of different types are equal, hash alike, and are one dict key.
print(1 == 1.0 == True == 1 + 0j, hash(1) == hash(1.0) == hash(True), {1: "int", 1.0: "float", True: "bool"})
# expect: True True {1: 'bool'}
print(2 ** 70 == 2.0 ** 70, hash(2 ** 70) == hash(2.0 ** 70), 0.1 == 1 / 10, 10 ** 25 == 1e25, -1 == -1.0, hash(-1), hash(-2))
# expect: True True True False True -2 -2
print(1 < 1.5 < 2, 2 ** 63 > 1e18, float("inf") > 10 ** 400, 1 < True + 1)  # expect: True True True True
