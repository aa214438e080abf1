# `and` and `or` give one of their operands, `not` a bool.
print(0 or "x", "" or [], 1 and 2, [] and 3, None or 0 or {}, 1 and 2 and 3)  # expect: x [] 2 [] {} 3
print(not 0, not "a", not not [1])  # expect: True False True
print(1 or 1 / 0, 0 and 1 / 0)  # expect: 1 0
