# Equal numbers are one object: ints of up to 63 bits and nearly all floats are no objects in memory.
# differs: CPython prints False, False. `is` compares numbers by chance there, so no program can rely on it.
thousand, half = 1000, 0.5
print(thousand is int("1000"))  # expect: True
print(half is float("0.5"))  # expect: True
