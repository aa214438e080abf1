# A trace function can make a frame go on at another line.
import sys
import warnings


def jumping(function, start, target):
    first = function.__code__.co_firstlineno
    state = [False]

    def watch(frame, event, argument):
        if frame.f_code is not function.__code__:
            return None
        if event == "line" and frame.f_lineno == first + start and not state[0]:
            state[0] = True
            frame.f_lineno = first + target
        return watch

    out = []
    sys.settrace(watch)
    try:
        function(out)
    except Exception as error:
        out.append(repr(error))
    finally:
        sys.settrace(None)
    print(function.__name__, out)


def forwards(out):
    out.append(1)
    out.append(2)
    out.append(3)


def backwards(out):
    out.append(1)
    out.append(2)
    out.append(3)


def out_of_for(out):
    for i in [1, 2]:
        out.append(i)
        out.append(-i)
    out.append("end")


def into_for(out):
    out.append(1)
    for i in [1, 2]:
        out.append(i)
    out.append("end")


def over_while(out):
    i = 3
    while i:
        out.append(i)
        i -= 1
    out.append("end")


def out_of_handler(out):
    try:
        1 / 0
    except ZeroDivisionError:
        out.append("handler")
        out.append("more")
    out.append(sys.exception())


def into_handler(out):
    try:
        out.append(1)
    except ZeroDivisionError:
        out.append("handler")
    out.append("end")


def in_one_block(out):
    for i in [1, 2]:
        out.append(i)
        out.append("skipped")
        out.append("next")


def too_far(out):
    out.append(1)


jumping(forwards, 2, 3)
jumping(backwards, 3, 1)
jumping(out_of_for, 3, 4)
jumping(into_for, 1, 3)
jumping(over_while, 3, 5)
jumping(out_of_handler, 5, 6)
jumping(into_handler, 2, 4)
jumping(in_one_block, 3, 4)
jumping(too_far, 1, 99)
jumping(too_far, 1, -3)


def skips_binding(out):
    out.append(1)
    x = 5
    out.append(x)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    jumping(skips_binding, 2, 3)
    print([str(one.message) for one in caught])

try:
    sys._getframe().f_lineno = 1
except ValueError as error:
    print(error)


def from_call(frame, event, argument):
    frame.f_lineno += 1


sys.settrace(from_call)
try:
    too_far([])
except ValueError as error:
    print(error)


def from_return(frame, event, argument):
    if event == "return":
        frame.f_lineno -= 1
    return from_return


sys.settrace(from_return)
try:
    too_far([])
except ValueError as error:
    print(error)
# expect: forwards [1, 3]
# expect: backwards [1, 2, 1, 2, 3]
# expect: out_of_for [1, 'end']
# expect: into_for ['ValueError("can\'t jump into the body of a for loop")']
# expect: over_while ['end']
# expect: out_of_handler ['handler', None]
# expect: into_handler ['ValueError("can\'t jump into an \'except\' block as there\'s no exception")']
# expect: in_one_block [1, 'next', 2, 'skipped', 'next']
# expect: too_far ["ValueError('line 186 comes after the current code block')"]
# expect: too_far ["ValueError('line 84 comes before the current code block')"]
# expect: skips_binding [1, None]
# expect: ['assigning None to 1 unbound local']
# expect: f_lineno can only be set in a trace function
# expect: can't jump from the 'call' trace event of a new frame
# expect: can only jump from a 'line' trace event
