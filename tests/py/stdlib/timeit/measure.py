# Code is measured as text or as a function, and timed by any clock.
import contextlib
import io
import timeit


class Clock:
    "Goes on one second each time it is looked at."

    def __init__(self, step=1.0):
        self.now, self.step = 0.0, step

    def __call__(self):
        self.now += self.step
        return self.now


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


tell(timeit.timeit, "x = 1", number=5, timer=Clock())  # expect: 1.0
tell(timeit.repeat, "x = 1", number=5, repeat=3, timer=Clock(0.5))  # expect: [0.5, 0.5, 0.5]
tell(timeit.timeit, "total.append(len(total))", "total = [1]", number=3, timer=Clock(), globals={})  # expect: 1.0
calls = []
timeit.timeit(lambda: calls.append("run"), lambda: calls.append("setup"), number=2)
print(calls)  # expect: ['setup', 'run', 'run']
tell(timeit.timeit, "x + y", number=1, timer=Clock(), globals={"x": 1, "y": 2})  # expect: 1.0
tell(timeit.timeit, "x", number=1)  # expect: NameError: name 'x' is not defined
tell(timeit.Timer("pass", timer=Clock()).autorange, print)
# expect: 1 1.0
# expect: (1, 1.0)
tell(timeit.Timer, None)  # expect: ValueError: stmt is neither a string nor callable
tell(timeit.Timer, "pass", 5)  # expect: ValueError: setup is neither a string nor callable
for code in ("x =", "return", "break"):
    try:
        timeit.Timer(code)
    except SyntaxError as error:
        print(error.msg)
# expect: invalid syntax
# expect: 'return' outside function
# expect: 'break' outside loop


def command(*args, step=1.0):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = timeit.main(args, _wrap_timer=lambda timer: Clock(step))
    print(status, *(out.getvalue() + err.getvalue()).splitlines(), sep="|")


command("-n", "10", "x = 1")  # expect: None|10 loops, best of 5: 100 msec per loop
command("-n3", "-r2", "-u", "msec", "-s", "x = 1", "x", "y = x")  # expect: None|3 loops, best of 2: 333 msec per loop
command("-vv", "--number=2", step=0.0000123)
# expect: None|raw times: 12.3 usec, 12.3 usec, 12.3 usec, 12.3 usec, 12.3 usec||2 loops, best of 5: 6.15 usec per loop
command("-u", "days")  # expect: 2|Unrecognized unit. Please select nsec, usec, msec, or sec.
command("-z")  # expect: 2|option -z not recognized|use -h/--help for command line help
command("--number")  # expect: 2|option --number requires argument|use -h/--help for command line help
command("--ver", "-r0", "-n1")  # expect: None|raw times: 1 sec||1 loop, best of 1: 1 sec per loop
