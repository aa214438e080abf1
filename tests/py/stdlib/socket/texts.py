# How sockets show themselves, what they forbid, and the members of enumerations.
import _socket
import socket
import weakref

one, other = socket.socketpair()
print(repr(one) == f"<socket.socket fd={one.fileno()}, family=1, type=1, proto=0>")  # expect: True
with socket.socket() as sock:
    sock.bind(("127.0.0.1", 0))
    port = sock.getsockname()[1]
    print(repr(sock).replace(str(port), "PORT").replace(f"fd={sock.fileno()}", "fd=N"))
    # expect: <socket.socket fd=N, family=2, type=1, proto=0, laddr=('127.0.0.1', PORT)>
    print(repr(sock.family), str(sock.type), repr(sock.type), sock.proto)
    # expect: <AddressFamily.AF_INET: 2> 1 <SocketKind.SOCK_STREAM: 1> 0
    print(weakref.ref(sock)() is sock)  # expect: True
    for name in ("family", "timeout", "proto", "unknown"):
        try:
            setattr(sock, name, 3)
        except AttributeError as error:
            print(error)
    # expect: property 'family' of 'socket' object has no setter
    # expect: attribute 'timeout' of '_socket.socket' objects is not writable
    # expect: readonly attribute
    # expect: 'socket' object has no attribute 'unknown' and no __dict__ for setting new attributes
    try:
        sock.__getstate__()
    except TypeError as error:
        print(error)  # expect: cannot pickle 'socket' object
print(_socket.socket.__new__(_socket.socket))  # expect: <socket object, fd=-1, family=0, type=0, proto=0>
print(socket.MSG_PEEK | socket.MSG_OOB, repr(socket.AI_PASSIVE))  # expect: 3 <AddressInfo.AI_PASSIVE: 1>
print(socket.SocketType is _socket.socket, issubclass(socket.gaierror, OSError), socket.herror)
# expect: True True <class 'socket.herror'>
with socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK) as sock:
    print(sock.type, sock.gettimeout())  # expect: 1 0.0
one.close()
other.close()
