# A colon that is missing.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('if x\n    y')  # expect: 1:5-1:6 expected ':'
show('while x\n    y')  # expect: 1:8-1:9 expected ':'
show('for x in y\n    z')  # expect: 1:11-1:12 expected ':'
show('def f()\n    x')  # expect: 1:8-1:9 expected ':'
show('class C\n    x')  # expect: 1:8-1:9 expected ':'
show('class C()\n    x')  # expect: 1:10-1:11 expected ':'
show('try\n    x')  # expect: 1:4-1:5 expected ':'
show('with a\n    x')  # expect: 1:7-1:8 expected ':'
show('with a as b\n    x')  # expect: 1:12-1:13 expected ':'
show('else\n')  # expect: 1:1-1:5 invalid syntax
show('if x:\n    y\nelse\n    z')  # expect: 3:5-3:6 expected ':'
show('if x:\n    y\nelif z\n    w')  # expect: 3:7-3:8 expected ':'
show('try:\n    x\nexcept\n    y')  # expect: 3:7-3:8 expected ':'
show('try:\n    x\nexcept A\n    y')  # expect: 3:9-3:10 expected ':'
show('try:\n    x\nfinally\n    y')  # expect: 3:8-3:9 expected ':'
show('lambda x 1')  # expect: 1:10-1:11 invalid syntax
show('match x\n    case 1: pass')  # expect: 1:8-1:9 expected ':'
show('match x:\n    case 1\n        pass')  # expect: 2:11-2:12 expected ':'
show('x = {1 2}')  # expect: 1:6-1:9 invalid syntax. Perhaps you forgot a comma?
show('{1: 2, 3}')  # expect: 1:8-1:0 ':' expected after dictionary key
show('{1:}')  # expect: 1:3-1:4 expression expected after dictionary key and ':'
show('{1: *a}')  # expect: 1:5-1:7 cannot use a starred expression in a dictionary value
show('{1: 2, **}')  # expect: 1:10-1:11 invalid syntax
