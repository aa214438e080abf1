# Comparison tries both sides, the subclass first, and falls back to identity for ==.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        log.append(f"{self.name} eq")
        return NotImplemented
    def __lt__(self, other):
        log.append(f"{self.name} lt")
        return NotImplemented
    def __gt__(self, other):
        log.append(f"{self.name} gt")
        return "greater"
class B(A):
    def __gt__(self, other):
        log.append(f"{self.name} gt of B")
        return "B greater"
log = []
print(A("x") == A("y"), log)  # expect: False ['x eq', 'y eq']
log.clear()
print(A("x") < A("y"), log)  # expect: greater ['x lt', 'y gt']
log.clear()
print(A("x") < B("y"), A("x") != 5, log)  # expect: B greater True ['y gt of B', 'x eq']
fails(lambda: A("x") <= A("y"))  # expect: TypeError: '<=' not supported between instances of 'A' and 'A'
fails(hash, A("x"))  # expect: TypeError: unhashable type: 'A'
class Eq:
    def __eq__(self, other):
        return "equal"
print(Eq() == 1, Eq() != 1, 1 == Eq(), not Eq() != 1)  # expect: equal False equal True
class Sorted:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
print([s.n for s in sorted(map(Sorted, (3, 1, 2)))])  # expect: [1, 2, 3]
print(max(Sorted(1), Sorted(2)).n, Sorted(2) > Sorted(1))  # expect: 2 True
