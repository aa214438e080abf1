# Names of hosts that need no network: addresses in digits.
import socket

for row in socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM):
    print(row)  # expect: (<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))
for row in socket.getaddrinfo("::1", None, 0, socket.SOCK_DGRAM):
    print(row)  # expect: (<AddressFamily.AF_INET6: 10>, <SocketKind.SOCK_DGRAM: 2>, 17, '', ('::1', 0, 0, 0))
print(socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
# expect: ('127.0.0.1', '80')
print(socket.gethostbyname(""), socket.gethostbyname("<broadcast>"), socket.gethostbyname("1.2.3.4"))
# expect: 0.0.0.0 255.255.255.255 1.2.3.4
print(isinstance(socket.gethostname(), str))  # expect: True
for wrong in (
    lambda: socket.getaddrinfo(1, 2),
    lambda: socket.getaddrinfo("a", 1.5),
    lambda: socket.getaddrinfo(None, None),
    lambda: socket.getaddrinfo("127.0.0.1", 1, 99),
    lambda: socket.getnameinfo("x", 0),
    lambda: socket.getnameinfo(("127.0.0.1",), 0),
    lambda: socket.getnameinfo(("127.0.0.1", "a"), 0),
    lambda: socket.gethostbyname(1),
    lambda: socket.getservbyport(-1),
    lambda: socket.getservbyname("no such service"),
    lambda: socket.getprotobyname("no such protocol"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError getaddrinfo() argument 1 must be string or None
# expect: OSError Int or String expected
# expect: gaierror [Errno -2] Name or service not known
# expect: gaierror [Errno -6] ai_family not supported
# expect: TypeError getnameinfo() argument 1 must be a tuple
# expect: TypeError getnameinfo(): illegal sockaddr argument
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError gethostbyname() argument 1 must be str, bytes or bytearray, not int
# expect: OverflowError getservbyport: port must be 0-65535.
# expect: OSError service/proto not found
# expect: OSError protocol not found
