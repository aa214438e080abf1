# What is wrong with indentation is an error of its own class.
def f():
pass
if x:
    y
      z

# =>
#   File "indentation.py", line 3
#     pass
#     ^^^^
# IndentationError: expected an indented block after function definition on line 2
# [exit 1]
