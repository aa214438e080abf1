# id tells objects apart.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a, b = [], []
print(id(a) == id(a), id(a) == id(b), id(a) == id([a][0]), type(id(a)))  # expect: True False True <class 'int'>
print(id(None) == id(None), (id(a) == id(b)) == (a is b))  # expect: True True
fails(id)  # expect: TypeError: id() takes exactly one argument (0 given)
fails(id, 1, 2)  # expect: TypeError: id() takes exactly one argument (2 given)
