# Expressions that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('x y')  # expect: 1:3-1:4 invalid syntax
show('1 2')  # expect: 1:3-1:4 invalid syntax
show('a b c')  # expect: 1:3-1:4 invalid syntax
show('x = ')  # expect: 1:5-1:6 invalid syntax
show('= 1')  # expect: 1:1-1:2 invalid syntax
show('x +')  # expect: 1:4-1:5 invalid syntax
show('* 2')  # expect: 1:1-1:4 can't use starred expression here
show('a ** ')  # expect: 1:6-1:7 invalid syntax
show('not')  # expect: 1:4-1:5 invalid syntax
show('a not b')  # expect: 1:7-1:8 invalid syntax
show('a is')  # expect: 1:5-1:6 invalid syntax
show('a in')  # expect: 1:5-1:6 invalid syntax
show('x if y')  # expect: 1:1-1:7 expected 'else' after 'if' expression
show('x if y else')  # expect: 1:12-1:13 invalid syntax
show('x else y')  # expect: 1:3-1:7 invalid syntax
show('lambda')  # expect: 1:7-1:8 invalid syntax
show('lambda:')  # expect: 1:8-1:9 invalid syntax
show('a.')  # expect: 1:3-1:4 invalid syntax
show('a.1')  # expect: 1:2-1:4 invalid syntax
show('.a')  # expect: 1:1-1:2 invalid syntax
show('a[')  # expect: 1:2-1:0 '[' was never closed
show('a[]')  # expect: 1:3-1:4 invalid syntax
show('a[1:2:3:4]')  # expect: 1:8-1:9 invalid syntax
show('a..b')  # expect: 1:3-1:4 invalid syntax
show('->')  # expect: 1:1-1:3 invalid syntax
show('a -> b')  # expect: 1:3-1:5 invalid syntax
show('x = = 1')  # expect: 1:5-1:6 invalid syntax
show('x == = 1')  # expect: 1:6-1:7 invalid syntax
show('a <> b')  # expect: 1:3-1:5 invalid syntax
show('a != ')  # expect: 1:6-1:7 invalid syntax
show('a ! b')  # expect: 1:3-1:4 invalid syntax
show('a ? b')  # expect: 1:3-1:4 invalid syntax
show('$x')  # expect: 1:1-1:2 invalid syntax
show('x$')  # expect: 1:2-1:3 invalid syntax
show('a && b')  # expect: 1:4-1:5 invalid syntax
show('a || b')  # expect: 1:4-1:5 invalid syntax
show('!a')  # expect: 1:1-1:2 invalid syntax
show('a++')  # expect: 1:4-1:5 invalid syntax
show('++')  # expect: 1:3-1:4 invalid syntax
show('a--')  # expect: 1:4-1:5 invalid syntax
show('x, , y')  # expect: 1:4-1:5 invalid syntax
show('(,)')  # expect: 1:2-1:3 invalid syntax
show('[,]')  # expect: 1:2-1:3 invalid syntax
show('print 1')  # expect: 1:1-1:8 Missing parentheses in call to 'print'. Did you mean print(...)?
show("print 'a'")  # expect: 1:1-1:10 Missing parentheses in call to 'print'. Did you mean print(...)?
show("exec 'x'")  # expect: 1:1-1:9 Missing parentheses in call to 'exec'. Did you mean exec(...)?
show('print x, y')  # expect: 1:1-1:11 Missing parentheses in call to 'print'. Did you mean print(...)?
show('print(x) y')  # expect: 1:10-1:11 invalid syntax
show('if x = 1: pass')  # expect: 1:4-1:9 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('if (x = 1): pass')  # expect: 1:5-1:10 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('while x = 1: pass')  # expect: 1:7-1:12 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('(x = 1)')  # expect: 1:2-1:7 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('[x = 1]')  # expect: 1:2-1:7 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('x = (1 2)')  # expect: 1:6-1:9 invalid syntax. Perhaps you forgot a comma?
show('x = [1 2]')  # expect: 1:6-1:9 invalid syntax. Perhaps you forgot a comma?
show('x = {1: 2 3: 4}')  # expect: 1:9-1:12 invalid syntax. Perhaps you forgot a comma?
show('True False')  # expect: 1:6-1:11 invalid syntax
show('a = 1 if b elif c')  # expect: 1:5-1:11 expected 'else' after 'if' expression
show('return')  # expect: 1:1-1:7 'return' outside function
show('é = $')  # expect: 1:5-1:6 invalid syntax
show('a\\b')  # expect: 1:3-1:0 unexpected character after line continuation character
show('x = 1 +* 2')  # expect: 1:8-1:9 invalid syntax
show('assert')  # expect: 1:7-1:8 invalid syntax
show('assert x,')  # expect: 1:10-1:11 invalid syntax
show('raise x from')  # expect: 1:13-1:14 invalid syntax
show('raise x, y')  # expect: 1:8-1:9 invalid syntax
show('assert (x = 1)')  # expect: 1:9-1:14 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('async')  # expect: 1:6-1:7 invalid syntax
show('await')  # expect: 1:6-1:7 invalid syntax
show('yield')  # expect: 1:1-1:6 'yield' outside function
show('x = 5 6')  # expect: 1:7-1:8 invalid syntax
show('`x`')  # expect: 1:1-1:2 invalid syntax
show('0 = = 1')  # expect: 1:1-1:2 cannot assign to literal
show('in x')  # expect: 1:1-1:3 invalid syntax
show('is x')  # expect: 1:1-1:3 invalid syntax
show('a if')  # expect: 1:5-1:6 invalid syntax
show('and b')  # expect: 1:1-1:4 invalid syntax
show('(a, b c)')  # expect: 1:5-1:8 invalid syntax. Perhaps you forgot a comma?
show("'a' = = b")  # expect: 1:1-1:4 cannot assign to literal
