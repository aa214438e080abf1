# Functions made from a code object.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def template(a, b=1):
    return a, b, FACTOR
Function = type(template)
g = {"FACTOR": 10}
f = Function(template.__code__, g, "made", (5,))
print(f(1), f.__name__, f.__defaults__)  # expect: (1, 5, 10) made (5,)
print(f.__globals__ is g, template.__globals__ is globals())  # expect: True True
template.__code__ = (lambda a, b: a * b).__code__
print(template(3, 4), template(3))  # expect: 12 3
fails(Function)  # expect: TypeError: function() missing required argument 'code' (pos 1)
fails(Function, template.__code__)  # expect: TypeError: function() missing required argument 'globals' (pos 2)
fails(Function, 5, {})  # expect: TypeError: function() argument 'code' must be code, not int
fails(type, "F", (Function,), {})  # expect: TypeError: type 'function' is not an acceptable base type
def closing():
    x = 1
    return lambda: x
fails(Function, closing().__code__, {})  # expect: TypeError: arg 5 (closure) must be tuple
