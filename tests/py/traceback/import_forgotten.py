# A standard module used without importing it.
print(math.pi)
# stderr: Traceback (most recent call last):
# stderr:   File "import_forgotten.py", line 2, in <module>
# stderr:     print(math.pi)
# stderr:           ^^^^
# stderr: NameError: name 'math' is not defined. Did you forget to import 'math'?
# exit: 1
