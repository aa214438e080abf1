# Argument lists that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('f(a=1, 2)')  # expect: 1:9-1:10 positional argument follows keyword argument
show('f(**a, *b)')  # expect: 1:6-1:10 iterable argument unpacking follows keyword argument unpacking
show('f(**a, 1)')  # expect: 1:9-1:10 positional argument follows keyword argument unpacking
show('f(a=1, a=2)')  # expect: 1:8-1:11 keyword argument repeated: a
show('f(1=2)')  # expect: 1:3-1:5 expression cannot contain assignment, perhaps you meant "=="?
show('f(a.b=1)')  # expect: 1:3-1:7 expression cannot contain assignment, perhaps you meant "=="?
show('f(x for x in y, 1)')  # expect: 1:3-1:15 Generator expression must be parenthesized
show('f(1, x for x in y)')  # expect: 1:6-1:18 Generator expression must be parenthesized
show('f(x for x in y, z for z in w)')  # expect: 1:3-1:15 Generator expression must be parenthesized
show('f(True=1)')  # expect: 1:3-1:8 cannot assign to True
show('f(None=1)')  # expect: 1:3-1:8 cannot assign to None
show('f(a b)')  # expect: 1:3-1:6 invalid syntax. Perhaps you forgot a comma?
show('f(a=)')  # expect: 1:3-1:5 expected argument value expression
show('f(*)')  # expect: 1:4-1:5 Invalid star expression
show('f(**)')  # expect: 1:5-1:6 invalid syntax
show('f(a, , b)')  # expect: 1:6-1:7 invalid syntax
show('f(,)')  # expect: 1:3-1:4 invalid syntax
show('f(a := 1, b := 2) = 3')
# expect: 1:1-1:18 cannot assign to function call here. Maybe you meant '==' instead of '='?
show('f(a=1, *b, c)')  # expect: 1:13-1:14 positional argument follows keyword argument
show("f('a'=1)")  # expect: 1:3-1:7 expression cannot contain assignment, perhaps you meant "=="?
show('f(f()=1)')  # expect: 1:3-1:7 expression cannot contain assignment, perhaps you meant "=="?
show('f(__debug__=1)')  # expect: 1:3-1:14 cannot assign to __debug__
show('f(a, b=1, c)')  # expect: 1:12-1:13 positional argument follows keyword argument
show('f(lambda: 1 = 2)')  # expect: 1:3-1:14 expression cannot contain assignment, perhaps you meant "=="?
show('f(a + b = 1)')  # expect: 1:3-1:10 expression cannot contain assignment, perhaps you meant "=="?
show('class C(x for x in y): pass')  # expect: 1:11-1:14 invalid syntax
show('f(a=1, b=2, c)')  # expect: 1:14-1:15 positional argument follows keyword argument
show('f(*a b)')  # expect: 1:4-1:7 invalid syntax. Perhaps you forgot a comma?
show('f(x=1 y=2)')  # expect: 1:5-1:8 invalid syntax. Perhaps you forgot a comma?
show('f(a, b c)')  # expect: 1:6-1:9 invalid syntax. Perhaps you forgot a comma?
