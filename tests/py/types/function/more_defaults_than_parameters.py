# With more defaults than parameters the last ones count, however the arguments come.
def pair(a, b):
    return a, b


pair.__defaults__ = (1, 2, 3)
print(pair(), pair(0), pair(b=5))  # expect: (2, 3) (0, 3) (2, 5)
print(pair(**{"".join(["a", ""]): 0}), pair(*()))  # expect: (0, 3) (2, 3)
