# A file of a socket that ran out of time cannot be read any more; without waiting, reading gives None.
import socket

one, other = socket.socketpair()
file = one.makefile("rb", 0)
one.settimeout(0)
print(file.read(1))  # expect: None
one.settimeout(0.01)
for _ in range(2):
    try:
        file.read(1)
    except OSError as error:
        print(type(error).__name__, error)
# expect: TimeoutError timed out
# expect: OSError cannot read from timed out object
for sock in (file, one, other):
    sock.close()
