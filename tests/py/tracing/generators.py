# A generator is called again whenever it goes on.
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


def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                yield got
    except ValueError:
        yield "caught"
    finally:
        n = 0


def uses():
    it = numbers(3)
    next(it)
    it.send("hello")
    it.throw(ValueError())
    for item in it:
        pass
    it = numbers(1)
    next(it)
    it.close()
    never = numbers(1)
    try:
        never.throw(KeyError())
    except KeyError:
        pass
    sum(x for x in (1, 2))


traced(uses)
# expect: uses call 0 None
# expect: uses line 1 None
# expect: uses line 2 None
# expect: numbers call 0 None
# expect: numbers line 1 None
# expect: numbers line 2 None
# expect: numbers line 3 None
# expect: numbers return 3 0
# expect: uses line 3 None
# expect: numbers call 3 None
# expect: numbers line 4 None
# expect: numbers line 5 None
# expect: numbers return 5 hello
# expect: uses line 4 None
# expect: numbers call 5 None
# expect: numbers exception 5 ValueError
# expect: numbers line 6 None
# expect: numbers line 7 None
# expect: numbers return 7 caught
# expect: uses line 5 None
# expect: numbers call 7 None
# expect: numbers line 9 None
# expect: numbers return 9 None
# expect: uses line 7 None
# expect: uses line 8 None
# expect: numbers call 0 None
# expect: numbers line 1 None
# expect: numbers line 2 None
# expect: numbers line 3 None
# expect: numbers return 3 0
# expect: uses line 9 None
# expect: numbers call 3 None
# expect: numbers exception 3 GeneratorExit
# expect: numbers line 6 None
# expect: numbers line 9 None
# expect: numbers return 9 None
# expect: uses line 10 None
# expect: uses line 11 None
# expect: uses line 12 None
# expect: numbers call 0 None
# expect: numbers exception 0 KeyError
# expect: numbers return 0 None
# expect: uses exception 12 KeyError
# expect: uses line 13 None
# expect: uses line 14 None
# expect: uses line 15 None
# expect: <genexpr> call 0 None
# expect: <genexpr> line 0 None
# expect: <genexpr> return 0 1
# expect: <genexpr> call 0 None
# expect: <genexpr> line 0 None
# expect: <genexpr> return 0 2
# expect: <genexpr> call 0 None
# expect: <genexpr> line 0 None
# expect: <genexpr> return 0 None
# expect: uses return 15 None
