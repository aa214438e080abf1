# epoll: the system keeps the list of files.
import os
import select

epoll = select.epoll()
reader, writer = os.pipe()
print(epoll.closed, epoll.fileno() > 2, epoll.poll(0))  # expect: False True []
epoll.register(reader, select.EPOLLIN)
print(epoll.poll(0.01))  # expect: []
os.write(writer, b"x")
print(epoll.poll() == [(reader, select.EPOLLIN)])  # expect: True
print(epoll.poll(maxevents=1, timeout=0) == [(reader, select.EPOLLIN)])  # expect: True
epoll.modify(reader, 0)
print(epoll.poll(0))  # expect: []
epoll.register(writer, select.EPOLLOUT)
print(epoll.poll(0) == [(writer, select.EPOLLOUT)])  # expect: True
for wrong in (
    lambda: epoll.register(reader),
    lambda: epoll.register("x"),
    lambda: epoll.register(-1),
    lambda: epoll.register(reader, "x"),
    lambda: epoll.poll("x"),
    lambda: epoll.poll(0, 0),
    lambda: epoll.poll(1e30),
    lambda: epoll.poll(float("nan")),
    lambda: epoll.unregister(epoll.fileno()),
    lambda: select.epoll(0),
    lambda: select.epoll(flags=99),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: FileExistsError [Errno 17] File exists
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: ValueError file descriptor cannot be a negative integer (-1)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError timeout must be an integer or None
# expect: ValueError maxevents must be greater than 0, got 0
# expect: OverflowError timestamp out of range for platform time_t
# expect: ValueError Invalid value NaN (not a number)
# expect: OSError [Errno 22] Invalid argument
# expect: ValueError negative sizehint
# expect: OSError invalid flags
epoll.unregister(reader)
with epoll as same:
    print(same is epoll)  # expect: True
print(epoll.closed, epoll.close())  # expect: True None
for wrong in (epoll.fileno, epoll.poll, lambda: epoll.register(1), epoll.__enter__):
    try:
        wrong()
    except ValueError as error:
        print(error)
# expect: I/O operation on closed epoll object
# expect: I/O operation on closed epoll object
# expect: I/O operation on closed epoll object
# expect: I/O operation on closed epoll object
os.close(reader)
os.close(writer)
