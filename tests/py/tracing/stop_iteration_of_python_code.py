# A loop over an iterator of Python code is told of the very StopIteration that its `__next__` raised, with its traceback.
import sys


class Numbers:
    raised = None

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            Numbers.raised = StopIteration("no more")
            raise Numbers.raised
        self.n -= 1
        return self.n


def watch(frame, event, argument):
    if event == "exception" and frame.f_code.co_name != "__next__":
        kind, value, traceback = argument
        names = []
        while traceback is not None:
            names.append(traceback.tb_frame.f_code.co_name)
            traceback = traceback.tb_next
        print(frame.f_code.co_name, kind.__name__, value.args, value is Numbers.raised, names)
    return watch


def loop():
    for number in Numbers(2):
        pass


def delegate():
    yield from Numbers(1)


def drain():
    for number in delegate():
        pass


def consume():
    # What ends within a native function is not told, and is not taken for the end of the loop around.
    for word in "ab":
        list(Numbers(1))


for function in (loop, drain, consume):
    sys.settrace(watch)
    function()
    sys.settrace(None)
# expect: loop StopIteration ('no more',) True ['__next__']
# expect: delegate StopIteration ('no more',) True ['__next__']
