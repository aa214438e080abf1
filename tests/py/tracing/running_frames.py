# A frame that runs already is traced from the next line on if it gets a trace function.
import sys


def watch(frame, event, argument):
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno)
    return watch


def own():
    x = 1
    sys.settrace(watch)
    x = 2
    sys._getframe().f_trace = watch
    x = 3
    y = x + 1
    sys.settrace(None)
    return y


def start_for_caller():
    sys.settrace(watch)
    sys._getframe(1).f_trace = watch


def caller():
    x = 1
    start_for_caller()
    x = 2
    for i in range(2):
        x += i
    return x


def outer():
    caller()
    x = 1
    return x


def key(x):
    return -x


def from_native_code():
    def start(x):
        if x == 2:
            sys.settrace(watch)
        return key(x)
    sorted([3, 2, 1], key=start)
    sys.settrace(None)


own()
outer()
sys.settrace(None)
print("native")
from_native_code()
# expect: own line 5
# expect: own line 6
# expect: own line 7
# expect: caller line 3
# expect: caller line 4
# expect: caller line 5
# expect: caller line 4
# expect: caller line 5
# expect: caller line 4
# expect: caller line 6
# expect: caller return 6
# expect: native
# expect: key call 0
# expect: key line 1
# expect: key return 1
# expect: start call 0
# expect: start line 1
# expect: start line 3
# expect: key call 0
# expect: key line 1
# expect: key return 1
# expect: start return 3
