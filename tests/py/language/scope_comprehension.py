# A comprehension's variables are its own; the first iterable is evaluated outside.
x = "kept"
print([x for x in range(3)], x)  # expect: [0, 1, 2] kept
class C:
    items = [1, 2, 3]
    n = 10
    doubled = [i * 2 for i in items]
    try:
        scaled = [i * n for i in items]
    except NameError as error:
        print(error)
# expect: name 'n' is not defined
print(C.doubled, "i" in vars(C))  # expect: [2, 4, 6] False
