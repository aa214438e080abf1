# sys.displayhook keeps the value in `_`; sys.excepthook prints.
import sys
import builtins
sys.displayhook(5)  # expect: 5
print(builtins._)  # expect: 5
sys.displayhook(None)
print(builtins._)  # expect: 5
sys.displayhook("text")  # expect: 'text'
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)  # expect: True True
