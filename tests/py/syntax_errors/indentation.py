# Indentation that does not fit.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('  x = 1')  # expect: 1:2-1:-1 IndentationError: unexpected indent
show('if 1:\nx = 1')  # expect: 2:1-2:2 IndentationError: expected an indented block after 'if' statement on line 1
show('if 1:\n    x\n  y')  # expect: 3:4-3:-1 IndentationError: unindent does not match any outer indentation level
show('def f():\n\nx = 1')
# expect: 3:1-3:2 IndentationError: expected an indented block after function definition on line 1
show('if 1:\n\tx\n        y')  # expect: 3:1-3:0 TabError: inconsistent use of tabs and spaces in indentation
show('class C:\npass')
# expect: 2:1-2:5 IndentationError: expected an indented block after class definition on line 1
show('for x in y:\nz')
# expect: 2:1-2:2 IndentationError: expected an indented block after 'for' statement on line 1
show('while 1:\nx')
# expect: 2:1-2:2 IndentationError: expected an indented block after 'while' statement on line 1
show('try:\nx')  # expect: 2:1-2:2 IndentationError: expected an indented block after 'try' statement on line 1
show('with a:\nx')  # expect: 2:1-2:2 IndentationError: expected an indented block after 'with' statement on line 1
show('else:\n    x')  # expect: 1:1-1:5 invalid syntax
show('x = 1\n    y = 2')  # expect: 2:4-2:-1 IndentationError: unexpected indent
show('if 1:\n    pass\n   else:\n    pass')
# expect: 3:9-3:-1 IndentationError: unindent does not match any outer indentation level
show('match x:\ncase 1: pass')
# expect: 2:1-2:5 IndentationError: expected an indented block after 'match' statement on line 1
show('match x:\n    case 1:\n    pass')
# expect: 3:5-3:9 IndentationError: expected an indented block after 'case' statement on line 2
show('try:\n    x\nexcept:\ny')
# expect: 4:1-4:2 IndentationError: expected an indented block after 'except' statement on line 3
show('try:\n    x\nfinally:\ny')
# expect: 4:1-4:2 IndentationError: expected an indented block after 'finally' statement on line 3
show('if 1:\n    x\nelif 2:\ny')
# expect: 4:1-4:2 IndentationError: expected an indented block after 'elif' statement on line 3
show('if 1:\n    x\nelse:\ny')
# expect: 4:1-4:2 IndentationError: expected an indented block after 'else' statement on line 3
show('async def f():\nx')
# expect: 2:1-2:2 IndentationError: expected an indented block after function definition on line 1
show('try:\n    x\nexcept* A:\ny')
# expect: 4:1-4:2 IndentationError: expected an indented block after 'except*' statement on line 3
show("def f():\n    '''doc'''\n     x = 1")  # expect: 3:5-3:-1 IndentationError: unexpected indent
