# Addresses that a family does not have.
import socket

four, six, local = socket.socket(), socket.socket(socket.AF_INET6), socket.socket(socket.AF_UNIX)
for sock, address in (
    (four, "a"), (four, ("a",)), (four, (1, 2)), (four, ("127.0.0.1", "x")), (four, ("127.0.0.1", 70000)),
    (four, ("127.0.0.1", -1)), (four, ("127.0.0.1", 1 << 80)), (four, ("\0x", 1)), (six, 5), (six, ("::1",)),
    (six, ("::1", 0, 1 << 20)), (six, ("::1", 0, 0, 0, 0)), (local, 3), (local, "x" * 200),
):
    try:
        sock.bind(address)
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError bind(): AF_INET address must be tuple, not str
# expect: TypeError AF_INET address must be a pair (host, port)
# expect: TypeError str, bytes or bytearray expected, not int
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OverflowError bind(): port must be 0-65535.
# expect: OverflowError bind(): port must be 0-65535.
# expect: OverflowError bind(): port must be 0-65535.
# expect: TypeError host name must not contain null character
# expect: TypeError bind(): AF_INET6 address must be tuple, not int
# expect: TypeError AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])
# expect: OverflowError bind(): flowinfo must be 0-1048575.
# expect: TypeError AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])
# expect: TypeError a bytes-like object is required, not 'int'
# expect: OSError AF_UNIX path too long
for arguments in ((b"x",), (b"x", 1, 2, 3), ("x", 1), (b"x", 0, 1), (b"x", ("127.0.0.1", "x"))):
    try:
        four.sendto(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError sendto() takes 2 or 3 arguments (1 given)
# expect: TypeError sendto() takes 2 or 3 arguments (4 given)
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError sendto(): AF_INET address must be tuple, not int
# expect: TypeError 'str' object cannot be interpreted as an integer
for sock in (four, six, local):
    sock.close()
