# Parameters behind `*` are passed by keyword only.
def f(a, *, b, c=3):
    return a, b, c
print(f(1, b=2), f(a=1, c=5, b=4))  # expect: (1, 2, 3) (1, 4, 5)
print(f.__kwdefaults__, f.__code__.co_kwonlyargcount)  # expect: {'c': 3} 2
for call in (lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, b=3), lambda: f(b=1)):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: f() missing 1 required keyword-only argument: 'b'
        # expect: f() takes 1 positional argument but 2 were given
        # expect: f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
        # expect: f() missing 1 required positional argument: 'a'
