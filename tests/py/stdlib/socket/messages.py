# sendmsg() gathers buffers and carries open files, recvmsg() tells what came with the bytes.
import os
import socket

one, other = socket.socketpair()
print(one.sendmsg([b"ab", bytearray(b"cd")]), other.recvmsg(10))  # expect: 4 (b'abcd', [], 0, None)
one.sendmsg([b"abcdef"])
rooms = [bytearray(2), bytearray(10)]
print(other.recvmsg_into(rooms), rooms[0], rooms[1][:4])
# expect: (6, [], 0, None) bytearray(b'ab') bytearray(b'cdef')
reader, writer = os.pipe()
print(socket.send_fds(one, [b"files"], [reader]))  # expect: 5
os.close(reader)
message, (received,), flags, address = socket.recv_fds(other, 100, 4)
print(message, received > 2, address)  # expect: b'files' True None
os.write(writer, b"through")
print(os.read(received, 100))  # expect: b'through'
os.close(received)
os.close(writer)
print(socket.CMSG_LEN(4), socket.CMSG_SPACE(4))  # expect: 20 24
for wrong in (
    lambda: other.recvmsg(-1),
    lambda: other.recvmsg_into(3),
    lambda: one.sendmsg(["x"]),
    lambda: socket.CMSG_LEN(-1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError negative buffer size in recvmsg()
# expect: TypeError recvmsg_into() argument 1 must be an iterable
# expect: TypeError a bytes-like object is required, not 'str'
# expect: OverflowError CMSG_LEN() argument out of range
one.close()
other.close()
