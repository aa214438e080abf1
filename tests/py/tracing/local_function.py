# What the trace function returns traces the frame from then on; None leaves it as it is.
import sys


def first(frame, event, argument):
    print("first", event, frame.f_code.co_name)
    if frame.f_code.co_name == "ignored":
        return None
    return second


def second(frame, event, argument):
    print("second", event)
    return third if event == "line" else None


def third(frame, event, argument):
    print("third", event)


def ignored():
    x = 1
    return x


def followed():
    x = 1
    y = 2
    ignored()
    return x + y


sys.settrace(first)
followed()
sys.settrace(None)
print(sys.gettrace())


def counted(frame, event, argument):
    frame.f_trace_lines = False
    events.append(event)
    return counted


events = []
sys.settrace(counted)
followed()
sys.settrace(None)
print(events)


def opcodes(frame, event, argument):
    if frame.f_code is followed.__code__:
        events.append(event)
    return opcodes


events = []
sys._getframe().f_trace_opcodes = True
sys.settrace(opcodes)
followed()
sys.settrace(None)
print(sorted(set(events)))
# expect: first call followed
# expect: second line
# expect: third line
# expect: third line
# expect: first call ignored
# expect: third line
# expect: third return
# expect: None
# expect: ['call', 'call', 'return', 'return']
# expect: ['call', 'line', 'return']
