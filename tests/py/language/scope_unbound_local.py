# A name assigned anywhere in a function is local in all of it.
x = "global"
def f():
    print(x)  # raises: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    x = 1
f()
