# In a comprehension `:=` binds in the scope around it.
print([last := x for x in range(3)], last)  # expect: [0, 1, 2] 2
print(any((hit := x) > 1 for x in range(5)), hit)  # expect: True 2
def f():
    total = 0
    sums = [total := total + x for x in range(4)]
    return sums, total
print(f())  # expect: ([0, 1, 3, 6], 6)
def g():
    global made
    [made := i for i in range(2)]
g()
print(made)  # expect: 1
def h():
    n = 0
    def inner():
        nonlocal n
        return [n := i for i in (7, 8)]
    inner()
    return n
print(h())  # expect: 8
