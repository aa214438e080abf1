# traceback: the lines of a traceback, with marks under what failed; limits; repeated lines.
import sys
import traceback


def divide(a, b):
    return a / b


def outer():
    return 1 + divide(1,
                      0)


def endless(depth):
    if depth:
        endless(depth - 1)
    raise ValueError(depth)


def traceback_of(call, *args):
    try:
        call(*args)
    except Exception as error:
        return error.__traceback__.tb_next


tb = traceback_of(outer)
for summary in traceback.extract_tb(tb):
    print(summary.name, summary.lineno, summary.end_lineno, summary.colno, summary.end_colno, summary.line, len(summary))
print("".join(line.split(", ", 1)[1] for line in traceback.format_tb(tb)), end="")
print([frame.name for frame in traceback.extract_tb(tb, limit=1)], [frame.name for frame in traceback.extract_tb(tb, limit=-1)])
print("".join(line.split(", ", 1)[-1] for line in traceback.format_tb(traceback_of(endless, 8))), end="")
print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(tb)])
def inside():
    return [frame.name for frame in traceback.extract_stack()][-2:]
def caller():
    return inside()
print(caller())
summary = traceback.StackSummary.extract(traceback.walk_tb(tb), capture_locals=True)
print([frame.locals for frame in summary])
