# A program that runs in a traced exec: the module's frame has lines too.
import sys

text = '''import collections
x = 1
def f():
    return x
class C:
    y = f()
del x
'''
events = []


def watch(frame, event, argument):
    if frame.f_code.co_filename == "<text>":
        events.append((frame.f_code.co_name, event, frame.f_lineno))
        return watch


code = compile(text, "<text>", "exec")
sys.settrace(watch)
exec(code, {"__name__": "a"})
sys.settrace(None)
for event in events:
    print(*event)
# expect: <module> call 0
# expect: <module> line 1
# expect: <module> line 2
# expect: <module> line 3
# expect: <module> line 5
# expect: C call 5
# expect: C line 5
# expect: C line 6
# expect: f call 3
# expect: f line 4
# expect: f return 4
# expect: C return 6
# expect: <module> line 7
# expect: <module> return 7
