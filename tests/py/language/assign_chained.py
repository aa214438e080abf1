# A chained assignment evaluates the value once and binds the targets from left to right.
def value():
    print("value")
    return [1]

a = b = c = value()  # expect: value
print(a is b is c)  # expect: True
x = [0, 0]
i = 0
i = x[i] = 1
print(i, x)  # expect: 1 [0, 1]
