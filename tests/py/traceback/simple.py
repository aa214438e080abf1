# An uncaught exception in a function: frames from the outside in, with source lines.
def divide(a, b):
    return a / b

def main():
    total = 1
    total += divide(total, 0)

main()
# stderr: Traceback (most recent call last):
# stderr:   File "simple.py", line 9, in <module>
# stderr:     main()
# stderr:     ~~~~^^
# stderr:   File "simple.py", line 7, in main
# stderr:     total += divide(total, 0)
# stderr:              ~~~~~~^^^^^^^^^^
# stderr:   File "simple.py", line 3, in divide
# stderr:     return a / b
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero
# exit: 1
