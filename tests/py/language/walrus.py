# `:=` binds and gives the value, in any expression.
if (n := 10) > 5:
    print(n)  # expect: 10
while (n := n - 4) > 0:
    print(n)
    # expect: 6
    # expect: 2
print([y := 1, y ** 2], y)  # expect: [1, 1] 1
print(f"{(z := 5)}", z)  # expect: 5 5
def f(x=(w := 3)):
    return x
print(f(), w)  # expect: 3 3
print((lambda: (v := 4) + v)())  # expect: 8
