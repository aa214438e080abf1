# A subclass keeps its type only where it says so.
class Meters(int):
    def __repr__(self):
        return f"{int(self)}m"
    def __add__(self, other):
        return Meters(int(self) + other)
m = Meters(5)
print(m, m + 1, m - 1, type(m + 1).__name__)  # expect: 5m 6m 4 Meters
print(type(m * 2).__name__, type(-m).__name__, type(abs(m)).__name__)  # expect: int int int
print(str(m), f"{m}", f"{m:d}", m == 5)  # expect: 5m 5m 5 True
print(hash(m) == hash(5), [m], Meters("12"), Meters())  # expect: True [5m] 12m 0m
m.unit = "m"
print(m.unit, isinstance(m, int), m.bit_length(), {5: "five"}[m], type(int(m)).__name__)  # expect: m True 3 five int
