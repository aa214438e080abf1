# Indentation is taken away from source lines, tabs too.
def f(x=None):
	if True:
		return x[0] + 5
f()
# stderr: Traceback (most recent call last):
# stderr:   File "carets_tabs.py", line 5, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "carets_tabs.py", line 4, in f
# stderr:     return x[0] + 5
# stderr:            ~^^^
# stderr: TypeError: 'NoneType' object is not subscriptable
# exit: 1
