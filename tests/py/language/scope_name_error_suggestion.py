# NameError knows the name it is about.
try:
    undefined_thing
except NameError as error:
    print(error, error.name)  # expect: name 'undefined_thing' is not defined undefined_thing
def f():
    try:
        return undefined_too
    except NameError as error:
        print(error, error.name)
f()  # expect: name 'undefined_too' is not defined undefined_too
