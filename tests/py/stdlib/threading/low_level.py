# _thread starts threads that nobody waits for.
import _thread
import sys

lock = _thread.allocate_lock()
lock.acquire()


def work(a, b=0):
    print(a, b)
    lock.release()


ident = _thread.start_new_thread(work, (1,), {"b": 2})  # expect: 1 2
lock.acquire()
print(type(ident) is int, ident != _thread.get_ident())  # expect: True True
sys.unraisablehook = lambda args: (print(args.err_msg.split(" at ")[0], args.object, repr(args.exc_value)), lock.release())


def fail():
    raise KeyError("x")


_thread.start_new_thread(fail, ())
# expect: Exception ignored in thread started by <function fail None KeyError('x')
lock.acquire()
for args in ((1, ()), (work, 1), (work, (), 1)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as error:
        print(error)
# expect: first arg must be callable
# expect: 2nd arg must be a tuple
# expect: optional 3rd arg must be a dictionary
print(_thread.stack_size(), _thread.stack_size(1 << 20), _thread.stack_size(0))  # expect: 0 0 1048576
