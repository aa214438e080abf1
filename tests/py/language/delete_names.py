# `del` unbinds names; a second `del` and a use raise NameError.
x = y = z = 1
del x, (y, z)
for name in "xyz":
    print(name in globals())
    # expect: False
    # expect: False
    # expect: False
try:
    del x
except NameError as error:
    print(error)  # expect: name 'x' is not defined
def f():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as error:
        print(error)
    try:
        del a
    except UnboundLocalError as error:
        print(error)
f()
# expect: cannot access local variable 'a' where it is not associated with a value
# expect: cannot access local variable 'a' where it is not associated with a value
