# Warnings of the compiler come first, with their line.
x = 5
if x is 5:
    print("\d")
assert (x, "always true")
x == 5 and (1)(2) if False else None
# expect: \d
# stderr: syntax_warning.py:4: SyntaxWarning: invalid escape sequence '\d'
# stderr:   print("\d")
# stderr: syntax_warning.py:3: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# stderr:   if x is 5:
# stderr: syntax_warning.py:5: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# stderr:   assert (x, "always true")
# stderr: syntax_warning.py:6: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?
# stderr:   x == 5 and (1)(2) if False else None
