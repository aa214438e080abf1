# A parameter that is given by position and by keyword.
def f(a, b=1, *args): pass
try:
    f(1, a=2)
except TypeError as error:
    print(error)  # expect: f() got multiple values for argument 'a'
try:
    f(1, 2, 3, b=4)
except TypeError as error:
    print(error)  # expect: f() got multiple values for argument 'b'
try:
    f(1, **{"b": 1}, **{"b": 2})
except TypeError as error:
    print(error)  # expect: __main__.f() got multiple values for keyword argument 'b'
try:
    f(1, b=1, **{"b": 2})
except TypeError as error:
    print(error)  # expect: __main__.f() got multiple values for keyword argument 'b'
