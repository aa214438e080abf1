# Members of single classes: keyword arguments, defaults, deletion.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


e = ImportError('m', name='n', path='p', name_from='f')
print(e.msg, e.name, e.path, e.name_from, e.args, str(e))  # expect: m n p f ('m',) m
print(ImportError('a', 'b').msg, str(ImportError('a', 'b')), ImportError().name)  # expect: None ('a', 'b') None
show(ImportError, x=1)  # expect: TypeError: ImportError() got an unexpected keyword argument 'x'
e = AttributeError('m', name='n', obj=3)
print(e.name, e.obj, e.args)  # expect: n 3 ('m',)
show(AttributeError, y=1)  # expect: TypeError: AttributeError() got an unexpected keyword argument 'y'
show(AttributeError, name=1, obj=2, y=3)  # expect: TypeError: AttributeError() takes at most 2 keyword arguments (3 given)
e = NameError('m', name='n')
print(e.name, NameError().name)  # expect: n None
show(NameError, name=1, x=2)  # expect: TypeError: NameError() takes at most 1 keyword argument (2 given)
show(NameError, x=2)  # expect: TypeError: NameError() got an unexpected keyword argument 'x'
del e.name
print(e.name)  # expect: None
print(StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value)  # expect: None 1 1
print(SystemExit().code, SystemExit(1).code, SystemExit(1, 2).code)  # expect: None 1 (1, 2)
e = SystemExit(4)
e.code = 5
print(e.code, e.args)  # expect: 5 (4,)
print(str(KeyError('a')), str(KeyError('a', 'b')), repr(str(KeyError())))  # expect: 'a' ('a', 'b') ''


class Both(AttributeError, KeyError):
    pass


print(Both('a', name=2), Both('a', name=2).name)  # expect: a 2


def conflict():
    class Wrong(OSError, SyntaxError):
        pass


show(conflict)  # expect: TypeError: multiple bases have instance lay-out conflict
