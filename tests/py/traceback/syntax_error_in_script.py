# A syntax error in the script itself: nothing runs.
print("not printed")
if True print("x")
# stderr:   File "syntax_error_in_script.py", line 3
# stderr:     if True print("x")
# stderr:             ^^^^^
# stderr: SyntaxError: invalid syntax
# exit: 1
