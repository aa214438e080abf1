# A generator expression evaluates its first iterable at once and the rest on demand.
def say(x):
    print("say", x)
    return x
g = (say(x) for x in say([1, 2]))  # expect: say [1, 2]
print("made")  # expect: made
print(next(g))
# expect: say 1
# expect: 1
n = 10
h = (n + x for x in range(2))
n = 20
print(list(h))  # expect: [20, 21]
