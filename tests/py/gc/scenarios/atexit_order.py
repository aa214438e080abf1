# Functions registered with atexit run in the reverse order; one that raises does not stop the others.
import atexit, sys
def f(*args, **kwargs): print("f", args, kwargs)
atexit.register(f, 1, a=2)
@atexit.register
def g(): print("g")
print(g.__name__)
def bad(): raise ValueError("in atexit")
atexit.register(bad)
atexit.register(f, "gone")
atexit.unregister(bad)
print(atexit._ncallbacks())
def hook(info): print("hook", info.exc_type.__name__, info.err_msg.split(" <")[0])
sys.unraisablehook = hook
def worse(): raise KeyError("worse")
atexit.register(worse)
print("end")
# expect: g
# expect: 4
# expect: end
# expect: hook KeyError Exception ignored in atexit callback
# expect: f ('gone',) {}
# expect: g
# expect: f (1,) {'a': 2}
