# The text of a syntax error ends with the end of its line, unless the tokenizer complained or had gone on to later lines.
for text in ("a b", "'abc", "f'{a]}'", "1_", "x = (1,\n2\n", "(a\nb)"):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(error.lineno, repr(error.text))
        # expect: 1 'a b\n'
        # expect: 1 "'abc"
        # expect: 1 "f'{a]}'"
        # expect: 1 '1_'
        # expect: 1 'x = (1,'
        # expect: 1 '(a'
