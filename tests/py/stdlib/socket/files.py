# makefile() makes files of a socket, which stays open until they are closed.
import io
import socket

one, other = socket.socketpair()
text = one.makefile("rw", encoding="utf-8", newline="\n")
raw = other.makefile("rwb", buffering=0)
print(type(text).__name__, text.mode, type(raw).__name__, raw.mode)  # expect: TextIOWrapper rw SocketIO rwb
print(raw.readable(), raw.writable(), raw.seekable(), raw.fileno() == other.fileno())  # expect: True True False True
print("grüße\n", end="", file=text, flush=True)
print(raw.readline().decode(), end="")  # expect: grüße
raw.write(b"a\nb\n")
print(text.readline(), text.readline(), end="")
# expect: a
# expect:  b
other.close()
print(raw.write(b"still open\n"))  # expect: 11
raw.close()
print(text.read(), end="")  # expect: still open
print(other.fileno(), raw.closed, raw.name)  # expect: -1 True -1
reader, writer = one.makefile("rb", 0), one.makefile("wb")
print(type(writer).__name__, type(one.makefile("rb")).__name__, type(one.makefile("rwb")).__name__)
# expect: BufferedWriter BufferedReader BufferedRWPair
for wrong in (
    lambda: one.makefile("x"),
    lambda: one.makefile("r", 0),
    lambda: reader.write(b"x"),
    lambda: raw.read(1),
    lambda: raw.readable(),
    lambda: raw.fileno(),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError invalid mode 'x' (only r, w, b allowed)
# expect: ValueError unbuffered streams must be binary
# expect: UnsupportedOperation File or stream is not writable.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed socket.
# expect: ValueError I/O operation on closed file.
