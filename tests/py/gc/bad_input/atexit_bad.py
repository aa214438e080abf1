# Functions called at exit that raise, exit, register and collect.
import atexit, gc, sys
sys.unraisablehook = lambda info: print("hook", info.exc_type.__name__)
@atexit.register
def first(): print("first")
@atexit.register
def leaves(): sys.exit(5)
@atexit.register
def raises(): 1 / 0
@atexit.register
def collects(): print(gc.collect() >= 0)
@atexit.register
def registers():
    atexit.register(print, "lost")
    atexit.unregister(first)
# expect: True
# expect: hook ZeroDivisionError
# expect: hook SystemExit
