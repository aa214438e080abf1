# String literals that do not end or cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show("'abc")  # expect: 1:1-1:1 unterminated string literal (detected at line 1)
show('"abc\n')  # expect: 1:1-1:1 unterminated string literal (detected at line 1)
show("'''abc\n")  # expect: 1:1-1:1 unterminated triple-quoted string literal (detected at line 1)
show('x = """')  # expect: 1:5-1:5 unterminated triple-quoted string literal (detected at line 1)
show("b'é'")  # expect: 1:1-1:5 bytes can only contain ASCII literal characters
show("'a' b'b'")  # expect: 1:9-1:10 cannot mix bytes and nonbytes literals
show("'\\x4'")
# expect: 1:1-1:6 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
show("'\\u12'")
# expect: 1:1-1:7 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
show("'\\N{no such name}'")
# expect: 1:1-1:19 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name
show("'\\U99999999'")
# expect: 1:1-1:13 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
show("b'\\x4'")  # expect: 1:1-1:7 (value error) invalid \x escape at position 0
show("'\\N'")
# expect: 1:1-1:5 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
show("ur'a'")  # expect: 1:3-1:6 invalid syntax
show("fb'a'")  # expect: 1:3-1:6 invalid syntax
show("'a' 'b")  # expect: 1:5-1:5 unterminated string literal (detected at line 1)
show("x = 'a\\")  # expect: 1:5-1:5 unterminated string literal (detected at line 1)
