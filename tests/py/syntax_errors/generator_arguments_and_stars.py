# Stars and generators where they cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('*a')  # expect: 1:1-1:3 can't use starred expression here
show('print(*)')  # expect: 1:8-1:9 Invalid star expression
show('*a, b')  # expect: compiles
show('x = *a')  # expect: 1:5-1:7 can't use starred expression here
show('x = *a,')  # expect: compiles
show('(*a)')  # expect: 1:2-1:4 cannot use starred expression here
show('(**a)')  # expect: 1:2-1:4 cannot use double starred expression here
show('**a')  # expect: 1:1-1:3 invalid syntax
show('{**a, b}')  # expect: 1:7-1:0 ':' expected after dictionary key
show('{*a: b}')  # expect: 1:4-1:5 invalid syntax
show('{**a: b}')  # expect: 1:5-1:6 invalid syntax
show('[**a]')  # expect: 1:2-1:4 invalid syntax
show('a[**b]')  # expect: 1:3-1:5 invalid syntax
show('a[*b] = 1')  # expect: compiles
show('a[*b:c]')  # expect: 1:5-1:6 invalid syntax
show('return *a')  # expect: 1:1-1:10 'return' outside function
show('def f():\n    return **a')  # expect: 2:12-2:14 invalid syntax
show('for x in *a: pass')  # expect: 1:10-1:12 can't use starred expression here
show('for x in *a, b: pass')  # expect: compiles
show('del *a, b')  # expect: 1:5-1:7 cannot delete starred
show('x = yield *a')  # expect: 1:5-1:13 'yield' outside function
show('if *a: pass')  # expect: 1:4-1:5 invalid syntax
show('lambda *a: *a')  # expect: 1:12-1:13 invalid syntax
show('a = *b if c else d')  # expect: 1:8-1:10 invalid syntax
show('f(*a, **b, *c)')  # expect: 1:10-1:14 iterable argument unpacking follows keyword argument unpacking
show('f(**a=1)')  # expect: 1:3-1:8 cannot assign to keyword argument unpacking
show('f(*a=1)')  # expect: 1:3-1:7 cannot assign to iterable argument unpacking
show('*a = *b')  # expect: 1:6-1:8 can't use starred expression here
show('print(**a b)')  # expect: 1:9-1:12 invalid syntax. Perhaps you forgot a comma?
show('assert *a')  # expect: 1:8-1:9 invalid syntax
show('x += *a')  # expect: 1:6-1:8 can't use starred expression here
show('x: *a = 1')  # expect: 1:4-1:5 invalid syntax
show('def f(*args: *a): pass')  # expect: compiles
show('def f(a: *b): pass')  # expect: 1:10-1:11 invalid syntax
show('with *a as b: pass')  # expect: 1:6-1:7 invalid syntax
show('raise *a')  # expect: 1:7-1:8 invalid syntax
show('await *a')  # expect: 1:7-1:8 invalid syntax
show('not *a')  # expect: 1:5-1:6 invalid syntax
