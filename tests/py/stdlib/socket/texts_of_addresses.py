# Addresses as text and as bytes, and the order of bytes.
import socket

print(socket.inet_aton("127.0.0.1"), socket.inet_aton("127.1"), socket.inet_aton("0x7f.1"))
# expect: b'\x7f\x00\x00\x01' b'\x7f\x00\x00\x01' b'\x7f\x00\x00\x01'
print(socket.inet_ntoa(b"\x01\x02\x03\x04"), socket.inet_ntoa(bytearray(4)))  # expect: 1.2.3.4 0.0.0.0
print(socket.inet_pton(socket.AF_INET6, "::1")[-2:], socket.inet_pton(socket.AF_INET, "1.2.3.4"))
# expect: b'\x00\x01' b'\x01\x02\x03\x04'
for text in ("::", "::1", "1::", "::ffff:1.2.3.4", "::1.2.3.4", "fe80::1", "1:2:3:4:5:6:7:8", "1:0:0:2::3", "0:0:1::"):
    print(text == socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, text)), end=" ")
# expect: True True True True True True True True True !
print("!")
print(socket.htons(1), socket.htonl(1), socket.ntohs(256), socket.ntohl(16777216))  # expect: 256 16777216 1 1
for wrong in (
    lambda: socket.inet_aton("x"),
    lambda: socket.inet_aton("1.2.3.256"),
    lambda: socket.inet_ntoa(b"abc"),
    lambda: socket.inet_pton(socket.AF_INET, "127.1"),
    lambda: socket.inet_pton(99, "x"),
    lambda: socket.inet_ntop(2, b"x"),
    lambda: socket.inet_ntop(99, b"x"),
    lambda: socket.htons(70000),
    lambda: socket.htons(-1),
    lambda: socket.ntohs("a"),
    lambda: socket.htonl(1 << 33),
    lambda: socket.ntohl(-1),
    lambda: socket.htonl("a"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: OSError illegal IP address string passed to inet_aton
# expect: OSError illegal IP address string passed to inet_aton
# expect: OSError packed IP wrong length for inet_ntoa
# expect: OSError illegal IP address string passed to inet_pton
# expect: OSError [Errno 97] Address family not supported by protocol
# expect: ValueError invalid length of packed IP address string
# expect: ValueError unknown address family 99
# expect: OverflowError htons: Python int too large to convert to C 16-bit unsigned integer
# expect: OverflowError htons: can't convert negative Python int to C 16-bit unsigned integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OverflowError int larger than 32 bits
# expect: OverflowError can't convert negative value to unsigned int
# expect: TypeError expected int, str found
