# A global name can be deleted from a function.
def f():
    global g
    del g
g = 1
f()
try:
    g
except NameError as error:
    print(error)  # expect: name 'g' is not defined
try:
    f()
except NameError as error:
    print(error)  # expect: name 'g' is not defined
