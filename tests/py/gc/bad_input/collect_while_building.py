# Collections while containers are being built, iterated and changed.
import gc
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self):
        gc.collect()
        return hash(self.n)
    def __eq__(self, other):
        gc.collect()
        return self.n == other.n
print(len({Key(n % 5): n for n in range(20)}))
print(len({Key(n % 4) for n in range(9)}))
def items():
    for n in range(5):
        gc.collect()
        yield [n]
print(list(items()), tuple(items()), dict.fromkeys(map(str, items())))
a, *b = items()
print(a, b)
items_ = list(range(10))
items_.sort(key=lambda n: (gc.collect(), -n)[1])
print(items_)
print("".join(str(n) for n in items()), sum(n for [n] in items()), [*items(), *items()][::3])
# expect: 5
# expect: 4
# expect: [[0], [1], [2], [3], [4]] ([0], [1], [2], [3], [4]) {'[0]': None, '[1]': None, '[2]': None, '[3]': None, '[4]': None}
# expect: [0] [[1], [2], [3], [4]]
# expect: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
# expect: [0][1][2][3][4] 10 [[0], [3], [1], [4]]
