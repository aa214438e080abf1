# An expression over several lines shows all of its lines; one within a line shows that line.
import sys
x, y = 0, "y"
try:
    result = (
        1 +
        2 / x
        + 3
    )
except ZeroDivisionError as error:
    sys.excepthook(type(error), error, error.__traceback__)
result = [
    (x + 1)
    + y,
    5,
]
# stderr: Traceback (most recent call last):
# stderr:   File "carets_multiple_lines.py", line 7, in <module>
# stderr:     2 / x
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
# stderr: Traceback (most recent call last):
# stderr:   File "carets_multiple_lines.py", line 13, in <module>
# stderr:     (x + 1)
# stderr:     ~~~~~~~
# stderr:     + y,
# stderr:     ^~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# exit: 1
