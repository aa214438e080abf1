# tokenize: all tokens of a source, with comments and line ends; putting them together again; encodings.
import io
import token
import tokenize

source = '''# comment
import os  # tail

def f(a,
      b=1):  # c
    """doc
    more"""
    # inner
    x = f"{a!r} text" + 'é' + b'x'

    if x:
        return a \\
            + 0x1F
# out
class C: pass
y: int = 1 if x else ...
'''


def tokens(text):
    return tokenize.generate_tokens(io.StringIO(text).readline)


for found in tokens(source):
    print(tokenize.tok_name[found.exact_type], repr(found.string), found.start, found.end)
# expect: COMMENT '# comment' (1, 0) (1, 9)
# expect: NL '\n' (1, 9) (1, 10)
# expect: NAME 'import' (2, 0) (2, 6)
# expect: NAME 'os' (2, 7) (2, 9)
# expect: COMMENT '# tail' (2, 11) (2, 17)
# expect: NEWLINE '\n' (2, 17) (2, 18)
# expect: NL '\n' (3, 0) (3, 1)
# expect: NAME 'def' (4, 0) (4, 3)
# expect: NAME 'f' (4, 4) (4, 5)
# expect: LPAR '(' (4, 5) (4, 6)
# expect: NAME 'a' (4, 6) (4, 7)
# expect: COMMA ',' (4, 7) (4, 8)
# expect: NL '\n' (4, 8) (4, 9)
# expect: NAME 'b' (5, 6) (5, 7)
# expect: EQUAL '=' (5, 7) (5, 8)
# expect: NUMBER '1' (5, 8) (5, 9)
# expect: RPAR ')' (5, 9) (5, 10)
# expect: COLON ':' (5, 10) (5, 11)
# expect: COMMENT '# c' (5, 13) (5, 16)
# expect: NEWLINE '\n' (5, 16) (5, 17)
# expect: INDENT '    ' (6, 0) (6, 4)
# expect: STRING '"""doc\n    more"""' (6, 4) (7, 11)
# expect: NEWLINE '\n' (7, 11) (7, 12)
# expect: COMMENT '# inner' (8, 4) (8, 11)
# expect: NL '\n' (8, 11) (8, 12)
# expect: NAME 'x' (9, 4) (9, 5)
# expect: EQUAL '=' (9, 6) (9, 7)
# expect: FSTRING_START 'f"' (9, 8) (9, 10)
# expect: LBRACE '{' (9, 10) (9, 11)
# expect: NAME 'a' (9, 11) (9, 12)
# expect: EXCLAMATION '!' (9, 12) (9, 13)
# expect: NAME 'r' (9, 13) (9, 14)
# expect: RBRACE '}' (9, 14) (9, 15)
# expect: FSTRING_MIDDLE ' text' (9, 15) (9, 20)
# expect: FSTRING_END '"' (9, 20) (9, 21)
# expect: PLUS '+' (9, 22) (9, 23)
# expect: STRING "'é'" (9, 24) (9, 27)
# expect: PLUS '+' (9, 28) (9, 29)
# expect: STRING "b'x'" (9, 30) (9, 34)
# expect: NEWLINE '\n' (9, 34) (9, 35)
# expect: NL '\n' (10, 0) (10, 1)
# expect: NAME 'if' (11, 4) (11, 6)
# expect: NAME 'x' (11, 7) (11, 8)
# expect: COLON ':' (11, 8) (11, 9)
# expect: NEWLINE '\n' (11, 9) (11, 10)
# expect: INDENT '        ' (12, 0) (12, 8)
# expect: NAME 'return' (12, 8) (12, 14)
# expect: NAME 'a' (12, 15) (12, 16)
# expect: PLUS '+' (13, 12) (13, 13)
# expect: NUMBER '0x1F' (13, 14) (13, 18)
# expect: NEWLINE '\n' (13, 18) (13, 19)
# expect: COMMENT '# out' (14, 0) (14, 5)
# expect: NL '\n' (14, 5) (14, 6)
# expect: DEDENT '' (15, 0) (15, 0)
# expect: DEDENT '' (15, 0) (15, 0)
# expect: NAME 'class' (15, 0) (15, 5)
# expect: NAME 'C' (15, 6) (15, 7)
# expect: COLON ':' (15, 7) (15, 8)
# expect: NAME 'pass' (15, 9) (15, 13)
# expect: NEWLINE '\n' (15, 13) (15, 14)
# expect: NAME 'y' (16, 0) (16, 1)
# expect: COLON ':' (16, 1) (16, 2)
# expect: NAME 'int' (16, 3) (16, 6)
# expect: EQUAL '=' (16, 7) (16, 8)
# expect: NUMBER '1' (16, 9) (16, 10)
# expect: NAME 'if' (16, 11) (16, 13)
# expect: NAME 'x' (16, 14) (16, 15)
# expect: NAME 'else' (16, 16) (16, 20)
# expect: ELLIPSIS '...' (16, 21) (16, 24)
# expect: NEWLINE '\n' (16, 24) (16, 25)
# expect: ENDMARKER '' (17, 0) (17, 0)
print(tokenize.untokenize(tokens(source)) == source, next(tokens("x = 1\n")))  # expect: False TokenInfo(type=1 (NAME), string='x', start=(1, 0), end=(1, 1), line='x = 1\n')
for text in ("", "x", "# only", "\n\n", "if 1:\n  x", "'''abc", "x = (1,\n"):
    try:
        print([(found.type, found.string) for found in tokens(text)])
    except tokenize.TokenError as error:
        print(error.args[0].partition(" (")[0])
# expect: [(0, '')]
# expect: [(1, 'x'), (4, ''), (0, '')]
# expect: [(62, '# only'), (63, ''), (0, '')]
# expect: [(63, '\n'), (63, '\n'), (0, '')]
# expect: [(1, 'if'), (2, '1'), (55, ':'), (4, '\n'), (5, '  '), (1, 'x'), (4, ''), (6, ''), (0, '')]
# expect: EOF in multi-line string
# expect: unexpected EOF in multi-line statement
try:
    list(tokens("if x:\n    y\n  z\n"))
except IndentationError as error:
    print(error.msg)
# expect: unindent does not match any outer indentation level
print(tokenize.untokenize([(token.NAME, "a"), (token.OP, "="), (token.NUMBER, "1")]), token.EXACT_TOKEN_TYPES["->"], token.tok_name[token.OP])  # expect: a =1  51 OP
for first in (b"# coding: latin-1\n", b"\xef\xbb\xbfx\n", b"#!/x\n# -*- coding: utf_8 -*-\n", b"# coding: nothing\n", b"\xff"):
    try:
        print(tokenize.detect_encoding(io.BytesIO(first).readline))
    except SyntaxError as error:
        print(error)
# expect: ('iso-8859-1', [b'# coding: latin-1\n'])
# expect: ('utf-8-sig', [b'x\n'])
# expect: ('utf-8', [b'#!/x\n', b'# -*- coding: utf_8 -*-\n'])
# expect: unknown encoding: nothing
# expect: invalid or missing encoding declaration
