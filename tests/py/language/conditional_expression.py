# A conditional expression evaluates one branch only, and nests to the right.
def say(x):
    print("say", x)
    return x
print(say(1) if say(True) else say(2))
# expect: say True
# expect: say 1
# expect: 1
print(say(1) if say(0) else say(2))
# expect: say 0
# expect: say 2
# expect: 2
print([("neg" if n < 0 else "zero" if n == 0 else "pos") for n in (-1, 0, 1)])  # expect: ['neg', 'zero', 'pos']
