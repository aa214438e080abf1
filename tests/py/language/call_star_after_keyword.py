# `*args` behind a keyword argument still fills positional parameters, and is evaluated first.
def f(a, b=0):
    return a, b
print(f(b=1, *(2,)))  # expect: (2, 1)
try:
    f(a=1, *(2,))
except TypeError as error:
    print(error)  # expect: f() got multiple values for argument 'a'
