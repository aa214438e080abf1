# A bracket that is never closed is the error, not the line after it.
x = f(1,
      2
y = 3

# =>
#   File "unclosed.py", line 2
#     x = f(1,
#          ^
# SyntaxError: '(' was never closed
# [exit 1]
