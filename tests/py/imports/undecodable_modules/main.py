# A module whose bytes are no text is a SyntaxError.
for name in ("unknown", "latin", "null"):
    try:
        __import__(name)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.text, error.filename and error.filename.endswith(name + ".py"))
# expect: unknown encoding: nope 0 -1 None True
# expect: (unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data 1 3 x="�"
# expect:  True
# expect: source code string cannot contain null bytes None None None None
for source in (b"a\0", b"# coding: nope\n", b"'\xe9'"):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.args)
# expect: ('source code string cannot contain null bytes',)
# expect: ('unknown encoding: nope', ('<string>', 0, -1, None))
# expect: ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data", ('<string>', 1, 1, "'�'\n", 1, 2))
