# A generator that yields while it is closed by its death is reported.
import sys
def hook(info): print(info.exc_type.__name__, info.exc_value, info.err_msg)
sys.unraisablehook = hook
def g():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignored")
            yield 1
            print("not reached")
it = g()
next(it)
del it
print("end")
# expect: ignored
# expect: RuntimeError generator ignored GeneratorExit None
# expect: end
