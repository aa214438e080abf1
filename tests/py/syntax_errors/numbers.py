# Number literals that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('0777')
# expect: 1:1-1:2 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
show('1_')  # expect: 1:2-1:2 invalid decimal literal
show('1__0')  # expect: 1:2-1:2 invalid decimal literal
show('0x')  # expect: 1:2-1:2 invalid hexadecimal literal
show('0b2')  # expect: 1:3-1:3 invalid digit '2' in binary literal
show('0o8')  # expect: 1:3-1:3 invalid digit '8' in octal literal
show('1.e')  # expect: 1:2-1:2 invalid decimal literal
show('1e+')  # expect: 1:3-1:3 invalid decimal literal
show('0xg')  # expect: 1:2-1:2 invalid hexadecimal literal
show('1_000_')  # expect: 1:6-1:6 invalid decimal literal
show('0b')  # expect: 1:2-1:2 invalid binary literal
show('0b1_')  # expect: 1:4-1:4 invalid binary literal
show('1.5_')  # expect: 1:4-1:4 invalid decimal literal
show('1abc')  # expect: 1:1-1:1 invalid decimal literal
show('0_7')
# expect: 1:1-1:3 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
show('1jx')  # expect: 1:2-1:2 invalid imaginary literal
show('5 .real.')  # expect: 1:9-1:10 invalid syntax
show('12e')  # expect: 1:2-1:2 invalid decimal literal
