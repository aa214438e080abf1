# Options are numbers or bytes.
import socket
import struct

with socket.socket() as sock:
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))  # expect: 0
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))  # expect: 1
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    print(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))  # expect: 1
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 5))
    print(struct.unpack("ii", sock.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))  # expect: (1, 5)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)  # expect: True
    for wrong in (
        lambda: sock.setsockopt(1),
        lambda: sock.setsockopt(1, 2, "x"),
        lambda: sock.setsockopt(1, 2, None),
        lambda: sock.setsockopt(1, 2, 1, 3),
        lambda: sock.getsockopt(1, 2, 5000),
        lambda: sock.getsockopt(1, 2, -1),
        lambda: sock.getsockopt(1, 999),
        lambda: sock.getsockopt("a", 1),
    ):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    # expect: TypeError setsockopt() takes exactly 3 arguments (1 given)
    # expect: TypeError a bytes-like object is required, not 'str'
    # expect: TypeError a bytes-like object is required, not 'NoneType'
    # expect: TypeError setsockopt() takes exactly 3 arguments (4 given)
    # expect: OSError getsockopt buflen out of range
    # expect: OSError getsockopt buflen out of range
    # expect: OSError [Errno 92] Protocol not available
    # expect: TypeError 'str' object cannot be interpreted as an integer
