# sendfile() sends a file, or a part of it, and leaves its position behind what was sent.
import io
import socket
import tempfile

one, other = socket.socketpair()
with tempfile.TemporaryFile() as file:
    file.write(bytes(range(100)))
    file.flush()
    print(one.sendfile(file, 10, 5), file.tell(), list(other.recv(100)))  # expect: 5 15 [10, 11, 12, 13, 14]
    print(one.sendfile(file, 98), file.tell(), list(other.recv(100)))  # expect: 2 100 [98, 99]
    memory = io.BytesIO(b"abcdef")
    print(one.sendfile(memory, 2, 3), memory.tell(), other.recv(100))  # expect: 3 5 b'cde'
    datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for wrong in (
        lambda: one.sendfile(file, count=0),
        lambda: one.sendfile(file, count=1.5),
        lambda: datagrams.sendfile(file),
        lambda: one.settimeout(0) or one.sendfile(file),
    ):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    # expect: ValueError count must be a positive integer (got 0)
    # expect: TypeError count must be a positive integer (got 1.5)
    # expect: ValueError only SOCK_STREAM type sockets are supported
    # expect: ValueError non-blocking sockets are not supported
for sock in (one, other, datagrams):
    sock.close()
