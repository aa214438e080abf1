# What a function called at exit registers is not called any more.
import atexit
def first():
    print("first")
    atexit.register(second)
def second(): print("second")
atexit.register(first)
atexit.register(print, "last registered")
try: atexit.register(5)
except TypeError as e: print(e)
try: atexit.register()
except TypeError as e: print(e)
atexit._run_exitfuncs()
print("run by hand", atexit._ncallbacks())
atexit.register(print, "x")
atexit._clear()
print(atexit._ncallbacks())
# expect: the first argument must be callable
# expect: register() takes at least 1 argument (0 given)
# expect: last registered
# expect: first
# expect: run by hand 0
# expect: 0
