# Of a binary operator the operator itself has carets, its operands tildes.
a, b = 1, "b"
print("before")
c = (a + 2) * 3 + (b)  # the failing one
# expect: before
# stderr: Traceback (most recent call last):
# stderr:   File "carets_binary_operator.py", line 4, in <module>
# stderr:     c = (a + 2) * 3 + (b)  # the failing one
# stderr:         ~~~~~~~~~~~~^~~~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# exit: 1
