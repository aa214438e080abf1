# Brackets that are not closed, not opened, or do not match.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('(1, 2')  # expect: 1:1-1:0 '(' was never closed
show('x = [1,\ny = 2')  # expect: 1:5-1:0 '[' was never closed
show('foo(')  # expect: 1:4-1:0 '(' was never closed
show('{1: 2')  # expect: 1:1-1:0 '{' was never closed
show('x = )')  # expect: 1:5-1:5 unmatched ')'
show('(]')  # expect: 1:2-1:2 closing parenthesis ']' does not match opening parenthesis '('
show('[1, 2)')  # expect: 1:6-1:6 closing parenthesis ')' does not match opening parenthesis '['
show('f(1]]')  # expect: 1:4-1:4 closing parenthesis ']' does not match opening parenthesis '('
show('((1)')  # expect: 1:1-1:0 '(' was never closed
show("print('a'\nprint('b')")  # expect: 1:6-1:0 '(' was never closed
show('x = {\n1: [2,\n3)\n}')
# expect: 3:2-3:2 closing parenthesis ')' does not match opening parenthesis '[' on line 2
show('a[1')  # expect: 1:2-1:0 '[' was never closed
show('def f(a, b:\n    pass')  # expect: 1:6-1:0 '(' was never closed
show('}')  # expect: 1:1-1:1 unmatched '}'
