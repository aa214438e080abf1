# Iterating, also over numbers beyond 64 bits, and modifying the loop variable.
print([n for n in range(10**20, 10**20 + 3)])  # expect: [100000000000000000000, 100000000000000000001, 100000000000000000002]
print([n for n in range(-3, 3, 2)])  # expect: [-3, -1, 1]
print(sum(range(1001)), max(range(5, 50, 7)))  # expect: 500500 47
print(list(range(2**63 - 1, 2**63 + 1)))  # expect: [9223372036854775807, 9223372036854775808]
out = []
for n in range(3):
    out.append(n)
    n += 10
print(out, n)  # expect: [0, 1, 2] 12
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it))  # expect: 0 2 [1, 2]
print(next(it, "end"), list(zip(range(2), range(5))))  # expect: end [(0, 0), (1, 1)]
class Index:
    def __index__(self):
        return 2
print(list(range(Index())), range(Index(), True + 4), range(True))  # expect: [0, 1] range(2, 5) range(0, 1)
