# Targets nest, and parentheses and brackets mean the same.
(a, [b, (c, d)]), e = (1, [2, (3, 4)]), 5
print(a, b, c, d, e)  # expect: 1 2 3 4 5
[x, y] = "ab"
print(x, y)  # expect: a b
() = []
[] = ()
print("empty")  # expect: empty
