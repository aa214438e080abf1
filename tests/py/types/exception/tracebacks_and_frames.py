# Traceback and frame objects.
import sys

def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")




def inner(a, b=2):
    c = a + b
    1 / 0


def outer():
    inner(1)


try:
    outer()
except ZeroDivisionError as error:
    tb = error.__traceback__
print([t.tb_frame.f_code.co_name for t in (tb, tb.tb_next, tb.tb_next.tb_next)])  # expect: ['<module>', 'outer', 'inner']
last = tb.tb_next.tb_next
print(last.tb_lineno, last.tb_next, last.tb_frame.f_lineno, last.tb_frame.f_locals)
# expect: 15 None 15 {'a': 1, 'b': 2, 'c': 3}
print(last.tb_frame.f_globals is globals(), last.tb_frame.f_code is inner.__code__)  # expect: True True
print(dir(tb))  # expect: ['tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next']
Traceback = type(tb)
made = Traceback(tb, last.tb_frame, 3, 4)
print(made.tb_next is tb, made.tb_frame is last.tb_frame, made.tb_lasti, made.tb_lineno)  # expect: True True 3 4
show(Traceback)  # expect: TypeError: traceback() missing required argument 'tb_next' (pos 1)
show(Traceback, 1, 2, 3, 4)  # expect: TypeError: traceback() argument 'tb_frame' must be frame, not int
show(Traceback, 1, last.tb_frame, 3, 4)  # expect: TypeError: expected traceback object or None, got 'int'
show(Traceback, None, last.tb_frame, '3', 4)  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(Traceback, None, last.tb_frame, 3, 10**20)  # expect: OverflowError: Python int too large to convert to C int
show(setattr, made, 'tb_next', 1)  # expect: TypeError: expected traceback object, got 'int'
show(setattr, made, 'tb_next', made)  # expect: ValueError: traceback loop detected
show(setattr, tb, 'tb_next', made)  # expect: ValueError: traceback loop detected
show(delattr, made, 'tb_next')  # expect: TypeError: can't delete tb_next attribute
show(setattr, made, 'tb_frame', 1)  # expect: AttributeError: readonly attribute
made.tb_next = None
print(made.tb_next)  # expect: None
show(type(last.tb_frame))  # expect: TypeError: cannot create 'frame' instances
last.tb_frame.clear()
print(last.tb_frame.f_locals)  # expect: {}


def live(a):
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_locals['a'], frame.f_lineno - live.__code__.co_firstlineno)
    frame.f_locals['a'] = 5
    print(a)
    proxy = frame.f_locals
    print(type(proxy).__name__, 'a' in proxy, 'zz' in proxy, proxy.get('zz'), list(proxy)[:2])
    show(lambda: proxy['zz'])
    show(proxy.__delitem__, 'a')
    proxy['zz'] = 1
    print(proxy['zz'], proxy == frame.f_locals, proxy == {})
    show(frame.clear)
    show(setattr, frame, 'f_lineno', 'x')
    show(delattr, frame, 'f_lineno')
    frame.f_trace = 1
    print(frame.f_trace)


live(1)
# expect: live <module> 1 2
# expect: 5
# expect: FrameLocalsProxy True False None ['a', 'frame']
# expect: KeyError: "local variable ''zz'' is not defined"
# expect: TypeError: cannot remove variables from FrameLocalsProxy
# expect: 1 True False
# expect: RuntimeError: cannot clear an executing frame
# expect: ValueError: lineno must be an integer
# expect: AttributeError: cannot delete attribute
# expect: 1
print(sys._getframe().f_locals is globals())  # expect: True
