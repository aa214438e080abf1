# Notes: a list that `add_note` makes.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


e = ValueError()
print(hasattr(e, '__notes__'))  # expect: False
e.add_note('one')
e.add_note('two')
print(e.__notes__, e.__dict__)  # expect: ['one', 'two'] {'__notes__': ['one', 'two']}
show(e.add_note, 1)  # expect: TypeError: note must be a str, not 'int'
e.__notes__ = 1
show(e.add_note, 'x')  # expect: TypeError: Cannot add note: __notes__ is not a list
