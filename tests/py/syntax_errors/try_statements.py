# try statements that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('try:\n    x\n')  # expect: 2:6-2:-1 expected 'except' or 'finally' block
show('try:\n    x\ny = 1')  # expect: 3:1-3:2 expected 'except' or 'finally' block
show('try:\n    x\nelse:\n    y')  # expect: 3:1-3:5 expected 'except' or 'finally' block
show('try:\n    x\nexcept:\n    y\nexcept A:\n    z')  # expect: 3:1-4:6 default 'except:' must be last
show('try:\n    x\nfinally:\n    y\nexcept:\n    z')  # expect: 5:1-5:7 invalid syntax
show('try:\n    x\nexcept A, B:\n    y')  # expect: 3:8-3:12 multiple exception types must be parenthesized
show('try:\n    x\nexcept A as 1:\n    y')  # expect: 3:13-3:14 invalid syntax
show('try:\n    x\nexcept A as b.c:\n    y')  # expect: 3:14-3:15 invalid syntax
show('try:\n    x\nexcept*:\n    y')  # expect: 3:8-3:9 expected one or more exception types
show('try:\n    x\nexcept* A:\n    y\nexcept B:\n    z')
# expect: 5:1-5:7 cannot have both 'except' and 'except*' on the same 'try'
show('try:\n    x\nexcept A:\n    y\nexcept* B:\n    z')
# expect: 5:1-5:8 cannot have both 'except' and 'except*' on the same 'try'
show('except A:\n    x')  # expect: 1:1-1:7 invalid syntax
show('finally:\n    x')  # expect: 1:1-1:8 invalid syntax
show('try:\n    x\nexcept A as:\n    y')  # expect: 3:12-3:13 invalid syntax
show('try x: pass')  # expect: 1:5-1:6 expected ':'
show('try:\n    x\nexcept (A, B) as (c):\n    y')  # expect: 3:18-3:19 invalid syntax
show('try:\n    x\nexcept A, B as c:\n    y')  # expect: 3:8-3:17 multiple exception types must be parenthesized
show('try:\n    x\nexcept* A, B:\n    y')  # expect: 3:9-3:13 multiple exception types must be parenthesized
show('try:\n    x\nexcept A as f():\n    y')  # expect: 3:14-3:15 invalid syntax
