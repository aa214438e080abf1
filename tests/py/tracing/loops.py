# Lines of loops: each turn begins with the line of the loop.
import sys


def watch(frame, event, argument):
    if event == "exception":
        argument = argument[0].__name__
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, argument)
    return watch


def traced(function):
    sys.settrace(watch)
    try:
        function()
    except Exception as error:
        sys.settrace(None)
        print("raised", repr(error))
    finally:
        sys.settrace(None)


def loops():
    for i in range(2):
        i += 1
    for i in (): i += 1
    for i in range(2): i += 1
    for i in range(2):
        pass
    else:
        i = 5
    n = 3
    while n:
        n -= 1
        if n == 2:
            continue
        if n == 1:
            break
    else:
        n = 7
    while n < 3: n += 1
    while True:
        n += 1
        if n > 4:
            return n


traced(loops)
# expect: loops call 0 None
# expect: loops line 1 None
# expect: loops line 2 None
# expect: loops line 1 None
# expect: loops line 2 None
# expect: loops line 1 None
# expect: loops line 3 None
# expect: loops line 4 None
# expect: loops line 4 None
# expect: loops line 4 None
# expect: loops line 5 None
# expect: loops line 6 None
# expect: loops line 5 None
# expect: loops line 6 None
# expect: loops line 5 None
# expect: loops line 8 None
# expect: loops line 9 None
# expect: loops line 10 None
# expect: loops line 11 None
# expect: loops line 12 None
# expect: loops line 13 None
# expect: loops line 10 None
# expect: loops line 11 None
# expect: loops line 12 None
# expect: loops line 14 None
# expect: loops line 15 None
# expect: loops line 18 None
# expect: loops line 18 None
# expect: loops line 19 None
# expect: loops line 20 None
# expect: loops line 21 None
# expect: loops line 19 None
# expect: loops line 20 None
# expect: loops line 21 None
# expect: loops line 22 None
# expect: loops return 22 5
