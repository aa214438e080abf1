# Each call of a function makes new cells.
def make(n):
    def add(x):
        return x + n
    return add
add1, add10 = make(1), make(10)
print(add1(5), add10(5))  # expect: 6 15
print(add1.__closure__[0].cell_contents, add10.__closure__[0].cell_contents)  # expect: 1 10
print(add1.__code__ is add10.__code__, add1.__code__.co_freevars, make.__code__.co_cellvars)
# expect: True ('n',) ('n',)
