# A closed socket can do nothing but be closed again.
import socket

sock = socket.socket()
sock.close()
sock.close()
for call in (
    lambda: sock.send(b""),
    lambda: sock.recv(1),
    lambda: sock.getsockname(),
    lambda: sock.listen(),
    lambda: sock.accept(),
    lambda: sock.shutdown(socket.SHUT_RD),
    lambda: sock.bind(("127.0.0.1", 0)),
    lambda: sock.settimeout(1),
):
    try:
        call()
    except OSError as error:
        print(error)
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
print(sock.fileno())  # expect: -1
