# Targets of for, with, comprehensions and imports.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('for 1 in x: pass')  # expect: 1:5-1:6 cannot assign to literal
show('for f() in x: pass')  # expect: 1:5-1:8 cannot assign to function call
show('for a + b in x: pass')  # expect: 1:5-1:10 cannot assign to expression
show('for x y: pass')  # expect: 1:7-1:8 invalid syntax
show('for x: pass')  # expect: 1:6-1:7 invalid syntax
show('for in y: pass')  # expect: 1:5-1:7 invalid syntax
show('for x in: pass')  # expect: 1:9-1:10 invalid syntax
show('[x for 1 in y]')  # expect: 1:8-1:9 cannot assign to literal
show('[x for f() in y]')  # expect: 1:8-1:11 cannot assign to function call
show('with a as 1: pass')  # expect: 1:11-1:12 cannot assign to literal
show('with a as f(): pass')  # expect: 1:11-1:14 cannot assign to function call
show('with (a as 1): pass')  # expect: 1:12-1:13 cannot assign to literal
show('with a as b + c: pass')  # expect: 1:11-1:16 cannot assign to expression
show('with: pass')  # expect: 1:5-1:6 invalid syntax
show('with a, : pass')  # expect: 1:9-1:10 invalid syntax
show('import a.b as c.d')  # expect: 1:16-1:17 invalid syntax
show('from a import b.c')  # expect: 1:16-1:17 invalid syntax
show('import 5')  # expect: 1:8-1:9 invalid syntax
show('from a import')  # expect: 1:14-1:14 Expected one or more names after 'import'
show('from a import (b')  # expect: 1:15-1:0 '(' was never closed
show('from a import *, b')  # expect: 1:16-1:17 invalid syntax
show('from a import b as 1')  # expect: 1:20-1:21 invalid syntax
show('from . import')  # expect: 1:14-1:14 Expected one or more names after 'import'
show('import a as')  # expect: 1:12-1:13 invalid syntax
show('from import x')  # expect: 1:6-1:12 invalid syntax
show('import')  # expect: 1:7-1:7 Expected one or more names after 'import'
show('from a import b,')  # expect: 1:17-1:18 trailing comma not allowed without surrounding parentheses
show('import a, ')  # expect: 1:11-1:12 invalid syntax
show('for x, None in y: pass')  # expect: 1:8-1:12 cannot assign to None
show('for *x in y: pass')  # expect: 1:5-1:7 starred assignment target must be in a list or tuple
show('from x import (a, b, c as d.e)')  # expect: 1:28-1:29 invalid syntax
