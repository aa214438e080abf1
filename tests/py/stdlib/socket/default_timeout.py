# New sockets get the default timeout; accepted ones too, but not that of the socket that accepts.
import socket

print(socket.getdefaulttimeout())  # expect: None
socket.setdefaulttimeout(2.5)
print(socket.getdefaulttimeout())  # expect: 2.5
with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
    server.settimeout(60)
    connection, _ = server.accept()
    print(client.gettimeout(), connection.gettimeout())  # expect: 2.5 2.5
    connection.close()
    socket.setdefaulttimeout(None)
    with socket.create_connection(server.getsockname(), timeout=30) as second:
        connection, _ = server.accept()
        print(second.gettimeout(), connection.gettimeout(), connection.getblocking())  # expect: 30.0 None True
        connection.close()
for wrong in (-1, "x"):
    try:
        socket.setdefaulttimeout(wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError Timeout value out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
