# In the text that `eval` takes, an assignment is no statement that could be wrong: the text should have ended before.
for text in ("f'' = 3", "a = 1", "(a, b): int", "[x] += 1", "a b", "a, b c", "1 if 2", "not"):
    try:
        eval(text)
    except SyntaxError as error:
        print(error.msg, error.offset)
        # expect: invalid syntax 5
        # expect: invalid syntax 3
        # expect: invalid syntax 7
        # expect: invalid syntax 5
        # expect: invalid syntax 3
        # expect: invalid syntax 6
        # expect: expected 'else' after 'if' expression 1
        # expect: invalid syntax 0
