# Wrong indentation.
def f():
    x = 1
      y = 2
# stderr:   File "syntax_error_indentation.py", line 4
# stderr:     y = 2
# stderr: IndentationError: unexpected indent
# exit: 1
