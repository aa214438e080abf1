# A bracket that was never closed.
x = [1, 2
y = 3
# stderr:   File "syntax_error_unclosed.py", line 2
# stderr:     x = [1, 2
# stderr:         ^
# stderr: SyntaxError: '[' was never closed
# exit: 1
