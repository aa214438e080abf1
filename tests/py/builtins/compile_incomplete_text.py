# With the flags that prompts use, compile() tells a text that ends too early from one that is wrong.
FLAGS = 0x4000 | 0x200

for text in ("a = 1", "if a:", "if a:\n  b", "if a:\n  b\n", "def f():", "x = (", "x = )", '"""abc', "try:\n  pass", "@d"):
    try:
        compile(text, "<text>", "single", FLAGS)
        print(repr(text), "is complete")
    except SyntaxError as error:
        print(repr(text), type(error).__name__)
# expect: 'a = 1' is complete
# expect: 'if a:' _IncompleteInputError
# expect: 'if a:\n  b' _IncompleteInputError
# expect: 'if a:\n  b\n' is complete
# expect: 'def f():' _IncompleteInputError
# expect: 'x = (' _IncompleteInputError
# expect: 'x = )' SyntaxError
# expect: '"""abc' _IncompleteInputError
# expect: 'try:\n  pass' _IncompleteInputError
# expect: '@d' _IncompleteInputError
try:
    compile("for x in y:", "<text>", "exec", FLAGS)
except SyntaxError as error:
    print(type(error).__name__, error.msg)
# expect: _IncompleteInputError incomplete input
