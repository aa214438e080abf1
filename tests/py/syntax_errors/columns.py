# Positions count characters, and lines of the source are given as they are.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('뱀 = = 1')  # expect: 1:5-1:6 invalid syntax
show('  \n\n  é = (')  # expect: 3:2-3:-1 IndentationError: unexpected indent
show('x = 1; y = 2 2')  # expect: 1:14-1:15 invalid syntax
show("a = '뱀' + 'b")  # expect: 1:11-1:11 unterminated string literal (detected at line 1)
show('if True:\n    뱀 = $')  # expect: 2:9-2:10 invalid syntax
show('\tx = 1')  # expect: 1:1-1:-1 IndentationError: unexpected indent
show('x = (1,\n     2 3)')  # expect: 2:6-2:9 invalid syntax. Perhaps you forgot a comma?
show('f(a, b for c in d, e)')  # expect: 1:6-1:18 Generator expression must be parenthesized
show("print('é', x y)")  # expect: 1:12-1:15 invalid syntax. Perhaps you forgot a comma?
show('🐍')  # expect: 1:1-1:1 invalid character '🐍' (U+1F40D)
show("x = '''a\nb''' c")  # expect: 2:6-2:7 invalid syntax
