# Cells are shared between functions, and can be read from outside.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def read():
        return n
    return up, read
up, read = counter()
print(up(), up(), read(), up.__closure__[0] is read.__closure__[0])  # expect: 1 2 2 True
print(up.__closure__[0].cell_contents, counter()[1]())  # expect: 2 0
up.__closure__[0].cell_contents = 10
print(read(), up())  # expect: 10 11
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])  # expect: [2, 2, 2] [0, 1, 2]
def unbound():
    if False:
        x = 1
    def inner():
        return x
    return inner
fails(unbound())  # expect: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope
fails(lambda: unbound().__closure__[0].cell_contents)  # expect: ValueError: Cell is empty
def local():
    print(z)
    z = 1
fails(local)  # expect: UnboundLocalError: cannot access local variable 'z' where it is not associated with a value
def deleted():
    y = 1
    del y
    return y
fails(deleted)  # expect: UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
fails(lambda: undefined_name)  # expect: NameError: name 'undefined_name' is not defined
