# An exception during the handling of another.
def main():
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_name
main()
# stderr: Traceback (most recent call last):
# stderr:   File "chained_context.py", line 4, in main
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chained_context.py", line 7, in <module>
# stderr:     main()
# stderr:     ~~~~^^
# stderr:   File "chained_context.py", line 6, in main
# stderr:     undefined_name
# stderr: NameError: name 'undefined_name' is not defined
# exit: 1
