# Methods of built-in types, bound and unbound.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


append = [].append
upper = "abc".upper
print(append.__name__, append.__qualname__)  # expect: append list.append
print(upper.__self__, upper(), type(append).__name__)  # expect: abc ABC builtin_function_or_method
print(list.append.__name__, type(list.append).__name__)  # expect: append method_descriptor
print(list.append.__qualname__, list.append.__objclass__)  # expect: list.append <class 'list'>
print(list.append, str.upper)  # expect: <method 'append' of 'list' objects> <method 'upper' of 'str' objects>
print(int.__add__)  # expect: <slot wrapper '__add__' of 'int' objects>
print("a".upper == "a".upper, len)  # expect: True <built-in function len>
print(len.__self__.__name__, len.__module__, dict.fromkeys.__self__)  # expect: builtins builtins <class 'dict'>
l = []
list.append(l, 1)
print(l, str.upper("x"), list(map(str.strip, [" a ", "b "])))  # expect: [1] X ['a', 'b']
print(sorted(["b", "A"], key=str.lower))  # expect: ['A', 'b']
print(int.__add__(1, 2), type(int.__add__).__name__)  # expect: 3 wrapper_descriptor
fails(list.append, 5, 1)  # expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
fails(list.append)  # expect: TypeError: unbound method list.append() needs an argument
fails(str.upper, 5)  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
fails(int.__add__, "a", 1)  # expect: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
fails(setattr, append, "x", 1)  # expect: AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
fails(append)  # expect: TypeError: list.append() takes exactly one argument (0 given)
fails(append, 1, 2)  # expect: TypeError: list.append() takes exactly one argument (2 given)
fails(append, x=1)  # expect: TypeError: list.append() takes no keyword arguments
print(type((5).__add__).__name__, (5).__add__.__name__)  # expect: method-wrapper __add__
