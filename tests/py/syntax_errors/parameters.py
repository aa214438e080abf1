# Parameter lists that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('def f(a, a): pass')  # expect: 1:10-1:11 duplicate argument 'a' in function definition
show('def f(a=1, b): pass')  # expect: 1:12-1:13 parameter without a default follows parameter with a default
show('def f(*): pass')  # expect: 1:7-1:8 named arguments must follow bare *
show('def f(*, **k): pass')  # expect: 1:7-1:8 named arguments must follow bare *
show('def f(**k, a): pass')  # expect: 1:12-1:13 arguments cannot follow var-keyword argument
show('def f(*a, *b): pass')  # expect: 1:11-1:12 * argument may appear only once
show('def f(**a, **b): pass')  # expect: 1:12-1:14 arguments cannot follow var-keyword argument
show('def f(a, /, b, /): pass')  # expect: 1:16-1:17 / may appear only once
show('def f(/): pass')  # expect: 1:7-1:8 invalid syntax
show('def f(*, /): pass')  # expect: 1:10-1:11 / must be ahead of *
show('def f(*a, /): pass')  # expect: 1:11-1:12 / must be ahead of *
show('def f(1): pass')  # expect: 1:7-1:8 invalid syntax
show('def f(None): pass')  # expect: 1:7-1:11 invalid syntax
show('def f((a, b)): pass')  # expect: 1:7-1:13 Function parameters cannot be parenthesized
show('def f(a.b): pass')  # expect: 1:8-1:9 invalid syntax
show('def f(*a=1): pass')  # expect: 1:9-1:10 var-positional argument cannot have default value
show('def f(**a=1): pass')  # expect: 1:10-1:11 var-keyword argument cannot have default value
show('def f(a=): pass')  # expect: 1:8-1:9 expected default value expression
show('def f(a, *): pass')  # expect: 1:10-1:11 named arguments must follow bare *
show('def f(*, a, *b): pass')  # expect: 1:13-1:14 * argument may appear only once
show('def f(a): nonlocal a')  # expect: 1:11-1:21 name 'a' is parameter and nonlocal
show('def f(a): global a')  # expect: 1:11-1:19 name 'a' is parameter and global
show('lambda a, a: 1')  # expect: 1:11-1:12 duplicate argument 'a' in function definition
show('lambda a=1, b: 1')  # expect: 1:13-1:14 parameter without a default follows parameter with a default
show('lambda *: 1')  # expect: 1:9-1:10 named arguments must follow bare *
show('lambda (a, b): 1')  # expect: 1:8-1:14 Lambda expression parameters cannot be parenthesized
show('lambda **a, b: 1')  # expect: 1:13-1:14 arguments cannot follow var-keyword argument
show('lambda a, /, b, /: 1')  # expect: 1:17-1:18 / may appear only once
show('def f(__debug__): pass')  # expect: 1:7-1:16 cannot assign to __debug__
show('def f(a b): pass')  # expect: 1:9-1:10 invalid syntax
show('def 1(): pass')  # expect: 1:5-1:6 invalid syntax
show('def (): pass')  # expect: 1:5-1:6 invalid syntax
show('def f: pass')  # expect: 1:6-1:7 expected '('
show('def f(a,,b): pass')  # expect: 1:9-1:10 invalid syntax
show('lambda *a=1: 1')  # expect: 1:10-1:11 var-positional argument cannot have default value
show('def f(/, a): pass')  # expect: 1:7-1:8 at least one argument must precede /
show('def f(a, /, *, ): pass')  # expect: 1:13-1:14 named arguments must follow bare *
show('def f(x, (y)): pass')  # expect: 1:10-1:13 Function parameters cannot be parenthesized
