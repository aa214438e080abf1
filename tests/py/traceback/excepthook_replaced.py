# sys.excepthook is called for uncaught exceptions.
import sys
def hook(kind, value, tb):
    print("hook", kind.__name__, value, tb.tb_lineno)
sys.excepthook = hook
1 / 0
# expect: hook ZeroDivisionError division by zero 6
# exit: 1
