# A guard is evaluated after the pattern matched, with its names bound.
def f(x):
    match x:
        case n if n < 0:
            return "negative"
        case [a, b] if a == b:
            return "equal pair"
        case [a, b] if (s := a + b) > 10:
            return f"large sum {s}"
        case _ if False:
            return "never"
        case other:
            return f"other {other}"
print(f(-1) if True else 0)  # expect: negative
try:
    f([1, 1])
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'list' and 'int'
def g(x):
    match x:
        case [a, b] if a == b: return "equal"
        case [a, b] if (s := a + b) > 10: return s
        case [a, *_]: return f"starts {a}"
print(g([1, 1]), g([5, 6]), g([1, 2]), g("x"))  # expect: equal 11 starts 1 None
