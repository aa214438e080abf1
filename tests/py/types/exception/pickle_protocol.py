# What `__reduce__`, `__getstate__` and `__setstate__` do.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


print(ValueError(1, 2).__reduce__())  # expect: (<class 'ValueError'>, (1, 2))
e = ValueError(1)
e.x = 2
print(e.__reduce__())  # expect: (<class 'ValueError'>, (1,), {'x': 2})
print(ImportError('a', name='n').__reduce__())  # expect: (<class 'ImportError'>, ('a',), {'name': 'n'})
print(ImportError('a').__reduce__())  # expect: (<class 'ImportError'>, ('a',))
print(AttributeError('a', name='n', obj=4).__reduce__())
# expect: (<class 'AttributeError'>, ('a',), {'name': 'n', 'args': ('a',)})
print(AttributeError('a').__reduce__())  # expect: (<class 'AttributeError'>, ('a',), {'args': ('a',)})
print(AttributeError('a', name='n').__getstate__())  # expect: {'name': 'n', 'args': ('a',)}
print(OSError(2, 'a', 'f').__reduce__())  # expect: (<class 'FileNotFoundError'>, (2, 'a', 'f'))
print(OSError(2, 'a', 'f', None, 'g').__reduce__())  # expect: (<class 'FileNotFoundError'>, (2, 'a', 'f', None, 'g'))
print(OSError(2, 'a').__reduce__())  # expect: (<class 'FileNotFoundError'>, (2, 'a'))
show(e.__setstate__, 1)  # expect: TypeError: state is not a dictionary
show(e.__setstate__, None)  # expect: None
show(e.__setstate__, {'y': 3})  # expect: None
print(e.y)  # expect: 3
