# Carets stand below the right columns also behind wide and combining characters.
x = 0
뱀 = "é🐍"; y = 1 / x; z = "뱀"
# stderr: Traceback (most recent call last):
# stderr:   File "carets_wide_characters.py", line 3, in <module>
# stderr:     뱀 = "é🐍"; y = 1 / x; z = "뱀"
# stderr:                     ~~^~~
# stderr: ZeroDivisionError: division by zero
# exit: 1
