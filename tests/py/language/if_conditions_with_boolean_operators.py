# `and`, `or` and `not` in conditions stop as soon as the answer is known.
def t(x):
    print(x, end=" ")
    return x
for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1):
            if (t(a) and t(b)) or not t(c):
                print("yes")
            else:
                print("no")
# expect: 0 0 yes
# expect: 0 1 no
# expect: 0 0 yes
# expect: 0 1 no
# expect: 1 0 0 yes
# expect: 1 0 1 no
# expect: 1 1 yes
# expect: 1 1 yes
