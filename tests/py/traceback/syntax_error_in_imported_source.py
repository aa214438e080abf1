# A syntax error in source given to compile() at run time.
def run(source):
    exec(source)
run("x = = 1")
# stderr: Traceback (most recent call last):
# stderr:   File "syntax_error_in_imported_source.py", line 4, in <module>
# stderr:     run("x = = 1")
# stderr:     ~~~^^^^^^^^^^^
# stderr:   File "syntax_error_in_imported_source.py", line 3, in run
# stderr:     exec(source)
# stderr:     ~~~~^^^^^^^^
# stderr:   File "<string>", line 1
# stderr:     x = = 1
# stderr:         ^
# stderr: SyntaxError: invalid syntax
# exit: 1
