# What the interpreter tells about itself, and what can be set.
import sys
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())            # expect: 0.01
print(sys._getframemodulename(), sys._getframemodulename(100))  # expect: __main__ None
print(sys.call_tracing(lambda a, b: a + b, (1, 2)), sys.is_stack_trampoline_active())  # expect: 3 False
print(sys.get_coroutine_origin_tracking_depth(), sys._is_interned("abc"), list(sys._current_exceptions().values()))  # expect: 0 True [None]
print(sys.float_info.max_exp, sys.int_info.bits_per_digit, sys.hash_info.width, sys.thread_info.name)  # expect: 1024 30 64 pthread
print(sys.flags.gil, type(sys.implementation).__name__)  # expect: 1 SimpleNamespace


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: sys.setswitchinterval(0))   # expect: ValueError switch interval must be strictly positive
error(lambda: sys.activate_stack_trampoline("x"))  # expect: ValueError invalid backend: x
error(lambda: sys.set_coroutine_origin_tracking_depth(-1))  # expect: ValueError depth must be >= 0
error(lambda: sys._is_interned(1))        # expect: TypeError _is_interned() argument must be str, not int
