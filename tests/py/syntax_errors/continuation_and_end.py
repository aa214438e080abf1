# Line continuations and the end of the source.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('x = \\')  # expect: 1:6-1:-1 unexpected EOF while parsing
show('x = \\\n')  # expect: 1:6-1:-1 unexpected EOF while parsing
show('x = 1 \\ \ny')  # expect: 1:8-1:0 unexpected character after line continuation character
show('\\')  # expect: 1:2-1:-1 unexpected EOF while parsing
show('if 1:')  # expect: 1:6-1:-1 IndentationError: expected an indented block after 'if' statement on line 1
show('def f():')
# expect: 1:9-1:-1 IndentationError: expected an indented block after function definition on line 1
show('if 1:\n')  # expect: 1:6-1:-1 IndentationError: expected an indented block after 'if' statement on line 1
show('class C:\n    # only a comment')
# expect: 2:21-2:-1 IndentationError: expected an indented block after class definition on line 1
show('for x in y:  # comment')
# expect: 1:23-1:-1 IndentationError: expected an indented block after 'for' statement on line 1
show('x = (\n# comment\n')  # expect: 1:5-1:0 '(' was never closed
show('while 1:\n    if 2:')
# expect: 2:10-2:-1 IndentationError: expected an indented block after 'if' statement on line 2
show('\\\n')  # expect: 1:2-1:-1 unexpected EOF while parsing
show('x = 1 +\n2')  # expect: 1:8-1:9 invalid syntax
show('def f(a,\n')  # expect: 1:6-1:0 '(' was never closed
show('lambda x:\n')  # expect: 1:10-1:11 invalid syntax
show('x = [\n1,\n2')  # expect: 1:5-1:0 '[' was never closed
show('@a\n')  # expect: 1:0-1:0 invalid syntax
show('try:')  # expect: 1:5-1:-1 IndentationError: expected an indented block after 'try' statement on line 1
show("x = 'a\\\n")  # expect: 1:5-1:5 unterminated string literal (detected at line 1)
show('x = """a\n\n')  # expect: 1:5-1:5 unterminated triple-quoted string literal (detected at line 2)
