# Missing keyword-only parameters have a message of their own.
def one(*, a): pass
def two(*, a, b): pass
def three(*, a, b, c): pass
for function in (one, two, three):
    try:
        function()
    except TypeError as error:
        print(error)
        # expect: one() missing 1 required keyword-only argument: 'a'
        # expect: two() missing 2 required keyword-only arguments: 'a' and 'b'
        # expect: three() missing 3 required keyword-only arguments: 'a', 'b', and 'c'
try:
    two(b=1)
except TypeError as error:
    print(error)  # expect: two() missing 1 required keyword-only argument: 'a'
