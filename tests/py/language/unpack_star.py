# A starred target takes what is left, as a list, wherever it stands.
first, *rest = range(5)
print(first, rest)  # expect: 0 [1, 2, 3, 4]
*init, last = "abc"
print(init, last)  # expect: ['a', 'b'] c
a, *middle, b = 1, 2
print(a, middle, b)  # expect: 1 [] 2
(x, *y), *z = (1, 2, 3), 4, 5
print(x, y, z)  # expect: 1 [2, 3] [4, 5]
*everything, = {1: 2}
print(everything)  # expect: [1]
