# In a function an annotation makes the name local and is not evaluated.
def f():
    x: undefined_name
    y: also_undefined = 5
    print(y)
    x  # raises: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
f()  # expect: 5
