# global and nonlocal declarations that contradict something.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('def f():\n    x = 1\n    global x')  # expect: 3:5-3:13 name 'x' is assigned to before global declaration
show('def f():\n    print(x)\n    global x')  # expect: 3:5-3:13 name 'x' is used prior to global declaration
show('def f():\n    nonlocal x')  # expect: 2:5-2:15 no binding for nonlocal 'x' found
show('x = 1\ndef f():\n    nonlocal x')  # expect: 3:5-3:15 no binding for nonlocal 'x' found
show('def f():\n    global x\n    nonlocal x')  # expect: 2:5-2:13 name 'x' is nonlocal and global
show('def f(x):\n    def g():\n        nonlocal x\n        global x')
# expect: 3:9-3:19 name 'x' is nonlocal and global
show('def f():\n    def g():\n        nonlocal x')  # expect: 3:9-3:19 no binding for nonlocal 'x' found
show('class C:\n    x = 1\n    def f(self):\n        nonlocal x')
# expect: 4:9-4:19 no binding for nonlocal 'x' found
show('def f():\n    x: int\n    global x')  # expect: 3:5-3:13 annotated name 'x' can't be global
show('def f():\n    global x\n    x: int = 1')  # expect: 3:5-3:15 annotated name 'x' can't be global
show('def f():\n    nonlocal x\n    x = 1')  # expect: 2:5-2:15 no binding for nonlocal 'x' found
show('def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x')
# expect: 5:9-5:19 name 'x' is assigned to before nonlocal declaration
show('def f():\n    x = 1\n    def g():\n        print(x)\n        nonlocal x')
# expect: 5:9-5:19 name 'x' is used prior to nonlocal declaration
show('global')  # expect: 1:7-1:8 invalid syntax
show('nonlocal')  # expect: 1:9-1:10 invalid syntax
show('global x, 1')  # expect: 1:11-1:12 invalid syntax
show('global x y')  # expect: 1:10-1:11 invalid syntax
show('global x = 1')  # expect: 1:10-1:11 invalid syntax
show('def f():\n    for x in y: pass\n    global x')
# expect: 3:5-3:13 name 'x' is assigned to before global declaration
show('def f():\n    import x\n    global x')  # expect: compiles
show('class C:\n    nonlocal x')  # expect: 2:5-2:15 no binding for nonlocal 'x' found
