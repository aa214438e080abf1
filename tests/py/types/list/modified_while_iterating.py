# Iteration looks at the list as it is now.
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if x < 3:
        a.append(x + 10)
print(seen, a)  # expect: [1, 2, 3, 11, 12] [1, 2, 3, 11, 12]
a = [1, 2, 3, 4]
for x in a:
    a.remove(x)
print(a)  # expect: [2, 4]
it = iter([1])
print(list(it), list(it), next(it, "done"))  # expect: [1] [] done
a = [1]
it = iter(a)
next(it)
print(next(it, "end"))  # expect: end
a.append(2)
print(next(it, "still the end"))  # expect: still the end
