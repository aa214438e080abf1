# Built-in functions know their names.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(len.__name__, len.__qualname__)  # expect: len len
print(len.__module__)  # expect: builtins
print(type(len).__name__, repr(len))  # expect: builtin_function_or_method <built-in function len>
print(isinstance(len, type(abs)), int.__module__, sorted.__self__.__name__)  # expect: True builtins builtins
fails(setattr, len, "x", 1)  # expect: AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: len.nothing)  # expect: AttributeError: 'builtin_function_or_method' object has no attribute 'nothing'
fails(len)  # expect: TypeError: len() takes exactly one argument (0 given)
fails(lambda: len < len)  # expect: TypeError: '<' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'
print(len == len, len != abs, {len: 1}[len])  # expect: True True 1
print(len.__call__("abc"), callable(len), bool(len))  # expect: 3 True True
