# Slices of sequences: missing, negative and too large bounds, and steps.
s = "abcdefg"
print(s[1:3], s[:-1], s[-3:], s[::2], s[::-1], s[5:1:-2], s[10:], s[-100:2], s[3:3], s[:], s[-1::-3])
# expect: bc abcdef efg aceg gfedcba fd  ab  abcdefg gda
items = list(range(10))
items[2:5] = "x"
print(items)  # expect: [0, 1, 'x', 5, 6, 7, 8, 9]
items[::2] = [0] * len(items[::2])
print(items)  # expect: [0, 1, 0, 5, 0, 7, 0, 9]
items[1:1] = [7, 8]
print(items)  # expect: [0, 7, 8, 1, 0, 5, 0, 7, 0, 9]
del items[::3]
print(items)  # expect: [7, 8, 0, 5, 7, 0]
for call in (lambda: s[::0], lambda: s["a":], lambda: s[1.5:2], lambda: s[None:None], lambda: s[10]):
    try:
        print(call())
    except (ValueError, TypeError, IndexError) as error:
        print(error)
# expect: slice step cannot be zero
# expect: slice indices must be integers or None or have an __index__ method
# expect: slice indices must be integers or None or have an __index__ method
# expect: abcdefg
# expect: string index out of range
try:
    items[::2] = [1]
except ValueError as error:
    print(error)  # expect: attempt to assign sequence of size 1 to extended slice of size 3
try:
    items[1:2] = 5
except TypeError as error:
    print(error)  # expect: must assign iterable to extended slice
