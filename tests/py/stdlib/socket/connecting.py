# connect() raises the system's error, connect_ex() returns its number.
import errno
import socket

# A port that nobody listens on: the socket is bound, but does not listen.
with socket.socket() as silent, socket.socket() as client:
    silent.bind(("127.0.0.1", 0))
    address = silent.getsockname()
    print(client.connect_ex(address) == errno.ECONNREFUSED)  # expect: True
    try:
        client.connect(address)
    except ConnectionRefusedError as error:
        print(error)  # expect: [Errno 111] Connection refused
    try:
        socket.create_connection(address)
    except ConnectionRefusedError as error:
        print(error)  # expect: [Errno 111] Connection refused
    try:
        socket.create_connection(address, all_errors=True)
    except ExceptionGroup as group:
        print(group, group.exceptions)
        # expect: create_connection failed (1 sub-exception) (ConnectionRefusedError(111, 'Connection refused'),)
with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
    client.setblocking(False)
    print(client.connect_ex(server.getsockname()) in (0, errno.EINPROGRESS))  # expect: True
    server.accept()[0].close()
with socket.create_server(("127.0.0.1", 0)) as server:
    with socket.create_connection(server.getsockname(), 60, ("127.0.0.1", 0)) as client:
        connection, peer = server.accept()
        connection.close()
        print(peer == client.getsockname())  # expect: True
closed = socket.socket()
closed.close()
print(closed.connect_ex(("127.0.0.1", 1)) == errno.EBADF)  # expect: True
try:
    closed.connect_ex(("127.0.0.1", "x"))
except TypeError as error:
    print(error)  # expect: 'str' object cannot be interpreted as an integer
