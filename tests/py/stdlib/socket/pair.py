# socketpair() gives two connected sockets; recv_into() fills buffers, also views of them.
import array
import socket

one, other = socket.socketpair()
print(one.family == socket.AF_UNIX, one.type == socket.SOCK_STREAM, one.proto)  # expect: True True 0
one.sendall(b"0123456789")
room = bytearray(4)
print(other.recv_into(room), room)  # expect: 4 bytearray(b'0123')
print(other.recv_into(room, 2), room)  # expect: 2 bytearray(b'4523')
print(other.recv_into(memoryview(room)[1:3]), room)  # expect: 2 bytearray(b'4673')
numbers = array.array("b", bytes(3))
print(other.recv_into(numbers), numbers)  # expect: 2 array('b', [56, 57, 0])
print(other.recv_into(bytearray()))  # expect: 0
for wrong in (
    lambda: other.recv_into(room, 5),
    lambda: other.recv_into(room, -1),
    lambda: other.recv_into(b"abc"),
    lambda: other.recvfrom_into(room, 5),
    lambda: other.recv(-1),
    lambda: other.recvfrom(-1),
    lambda: one.send("text"),
    lambda: one.sendall(None),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError buffer too small for requested bytes
# expect: ValueError negative buffersize in recv_into
# expect: TypeError recv_into() argument 1 must be read-write bytes-like object, not bytes
# expect: ValueError nbytes is greater than the length of the buffer
# expect: ValueError negative buffersize in recv
# expect: ValueError negative buffersize in recvfrom
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'NoneType'
one.close()
print(other.recv(1), other.recvfrom(1))  # expect: b'' (b'', None)
try:
    other.send(b"x")
except BrokenPipeError as error:
    print(error)  # expect: [Errno 32] Broken pipe
other.close()
