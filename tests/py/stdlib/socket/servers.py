# create_server() binds and listens; its errors name the address.
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), server.family == socket.AF_INET)  # expect: 1 True
    host, port = server.getsockname()
    try:
        socket.create_server((host, port))
    except OSError as error:
        print(error.errno, str(error).replace(str(port), "PORT"))
        # expect: 98 [Errno 98] Address already in use (while attempting to bind on address ('127.0.0.1', PORT))
with socket.create_server(("127.0.0.1", 0), backlog=1, reuse_port=True) as server:
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT))  # expect: 1
try:
    socket.create_server(("127.0.0.1", 0), dualstack_ipv6=True)
except ValueError as error:
    print(str(error).startswith("dualstack_ipv6 "))  # expect: True
