# f-strings that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show("f'{'")  # expect: 1:4-1:4 f-string: expecting '}'
show("f'}'")  # expect: 1:3-1:3 f-string: single '}' is not allowed
show("f'{}'")  # expect: 1:4-1:5 f-string: valid expression required before '}'
show("f'{a'")  # expect: 1:5-1:5 f-string: expecting '}'
show("f'{a b}'")  # expect: 1:4-1:7 invalid syntax. Perhaps you forgot a comma?
show("f'{a!x}'")  # expect: 1:6-1:7 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
show("f'{a!}'")  # expect: 1:6-1:7 f-string: missing conversion character
show("f'{a:{'")  # expect: 1:7-1:7 f-string: expecting '}'
show("f'{!r}'")  # expect: 1:4-1:5 f-string: valid expression required before '!'
show("f'{*}'")  # expect: 1:4-1:5 f-string: expecting a valid expression after '{'
show("f'{a!r b}'")  # expect: 1:8-1:9 f-string: expecting ':' or '}'
show("f'{lambda x: 1}'")  # expect: 1:4-1:13 f-string: lambda expressions are not allowed without parentheses
show("f'{a = b}'")  # expect: 1:8-1:9 f-string: expecting '!', or ':', or '}'
show("f'{1 +}'")  # expect: 1:6-1:7 f-string: expecting '=', or '!', or ':', or '}'
show("f'{(}'")  # expect: 1:5-1:5 closing parenthesis '}' does not match opening parenthesis '('
show("f'{a:{b:{c}}}'")  # expect: compiles
show("f'{  }'")  # expect: 1:6-1:7 f-string: valid expression required before '}'
show("f'{=}'")  # expect: 1:4-1:5 f-string: valid expression required before '='
show("f'{:x}'")  # expect: 1:4-1:5 f-string: valid expression required before ':'
show("f'{a['b']")  # expect: 1:3-1:0 '{' was never closed
show("f'''{\n")  # expect: 1:5-1:0 '{' was never closed
show("f'{x'")  # expect: 1:5-1:5 f-string: expecting '}'
show('f"{a["b"}"')  # expect: 1:9-1:9 closing parenthesis '}' does not match opening parenthesis '['
show("f'{a $ b}'")  # expect: 1:6-1:7 f-string: expecting '=', or '!', or ':', or '}'
show("f'{yield}'")  # expect: 1:4-1:9 'yield' outside function
show("f'{)}'")  # expect: 1:4-1:4 f-string: unmatched ')'
