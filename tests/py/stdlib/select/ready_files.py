# Waiting until a pipe can be read or written.
import os
import select

reader, writer = os.pipe()
print(select.select([reader], [writer], [], 0) == ([], [writer], []))  # expect: True
os.write(writer, b"x")
print(select.select([reader], [], [], 60) == ([reader], [], []))  # expect: True
poll = select.poll()
poll.register(reader, select.POLLIN)
print(poll.poll() == [(reader, select.POLLIN)])  # expect: True
os.read(reader, 1)
print(poll.poll(1))  # expect: []
os.close(writer)
print(poll.poll() == [(reader, select.POLLHUP)])  # expect: True
for wrong in (lambda: select.select([1], [], [], -1), lambda: select.select(["x"], [], []), lambda: poll.unregister(77)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError timeout must be non-negative
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: KeyError 77
for wrong in (1 << 64, 1e30, float("nan"), "x"):
    try:
        poll.poll(wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: OverflowError timestamp too large to convert to C PyTime_t
# expect: OverflowError timestamp out of range for platform time_t
# expect: ValueError Invalid value NaN (not a number)
# expect: TypeError timeout must be an integer or None
