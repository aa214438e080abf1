# A closure holds the variable and not its value.
functions = []
def make():
    for i in range(3):
        functions.append(lambda: i)
    i = "after"
make()
print([f() for f in functions])  # expect: ['after', 'after', 'after']
fixed = [lambda i=i: i for i in range(3)]
print([f() for f in fixed])  # expect: [0, 1, 2]
late = [lambda: i for i in range(3)]
print([f() for f in late])  # expect: [2, 2, 2]
