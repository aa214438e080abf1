# detach() gives the file up, dup() and fromfd() make others of it; a socket can be made of a number.
import os
import socket

one, other = socket.socketpair()
fd = one.detach()
print(one.fileno(), one.detach(), repr(one))
# expect: -1 -1 <socket.socket [closed] fd=-1, family=1, type=1, proto=0>
again = socket.socket(fileno=fd)
print(again.fileno() == fd, again.family == socket.AF_UNIX, again.type == socket.SOCK_STREAM)  # expect: True True True
again.settimeout(5)
copy = again.dup()
print(copy.fileno() != fd, copy.gettimeout(), copy.get_inheritable())  # expect: True 5.0 False
copy.set_inheritable(True)
print(copy.get_inheritable())  # expect: True
third = socket.fromfd(fd, socket.AF_UNIX, socket.SOCK_STREAM)
again.close()
copy.close()
third.sendall(b"alive")
print(other.recv(10))  # expect: b'alive'
third.close()
other.close()
for wrong in (9999, -1, "x", 1.5):
    try:
        socket.socket(fileno=wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: OSError [Errno 9] Bad file descriptor
# expect: ValueError negative file descriptor
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
reader, writer = os.pipe()
try:
    socket.socket(fileno=reader)
except OSError as error:
    print(error)  # expect: [Errno 88] Socket operation on non-socket
os.close(reader)
os.close(writer)
