# The subject is evaluated once, whatever the number of cases; a tuple needs no parentheses.
def subject():
    print("subject")
    return 3
match subject():
    case 1: pass
    case 2: pass
    case 3: print("three")
# expect: subject
# expect: three
match 1, *[2, 3]:
    case 1, 2, 3: print("tuple")  # expect: tuple
match (yield_ := 5):
    case int(): print(yield_)  # expect: 5
match [1]:
    case (x): print(x)  # expect: [1]
