# What cannot be deleted.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('del 1')  # expect: 1:5-1:6 cannot delete literal
show('del f()')  # expect: 1:5-1:8 cannot delete function call
show('del (a, 1)')  # expect: 1:9-1:10 cannot delete literal
show('del a + b')  # expect: 1:5-1:10 cannot delete expression
show('del None')  # expect: 1:5-1:9 cannot delete None
show('del *a')  # expect: 1:5-1:7 cannot delete starred
show('del')  # expect: 1:4-1:5 invalid syntax
show('del (a, *b)')  # expect: 1:9-1:11 cannot delete starred
show('del [a, f()]')  # expect: 1:9-1:12 cannot delete function call
show('del a if b else c')  # expect: 1:5-1:18 cannot delete conditional expression
show("del 'x'")  # expect: 1:5-1:8 cannot delete literal
show('del lambda: 1')  # expect: 1:5-1:14 cannot delete lambda
show('del {}')  # expect: 1:5-1:7 cannot delete dict literal
show('del x, y + 1')  # expect: 1:8-1:13 cannot delete expression
show('del __debug__')  # expect: 1:5-1:14 cannot delete __debug__
show('del (x for x in y)')  # expect: 1:5-1:19 cannot delete generator expression
show('del -x')  # expect: 1:5-1:7 cannot delete expression
show('del a < b')  # expect: 1:5-1:10 cannot delete comparison
