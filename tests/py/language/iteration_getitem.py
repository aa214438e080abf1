# An object without __iter__ is iterated by index until IndexError.
class Squares:
    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return i * i
print(list(Squares()), 9 in Squares(), 10 in Squares(), [*Squares()], max(Squares()))
# expect: [0, 1, 4, 9, 16] True False [0, 1, 4, 9, 16] 16
it = iter(Squares())
print(next(it), type(it).__name__)  # expect: 0 iterator
