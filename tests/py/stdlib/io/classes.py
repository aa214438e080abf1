# Streams in Python inherit from the classes of the module io.
import io


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, b):
        count = min(len(b), len(self.data), 3)
        b[:count] = self.data[:count]
        self.data = self.data[count:]
        return count


print(Raw(b"abcdef").read(5), Raw(b"abcdef").read(), Raw(b"ab\ncd\n").readlines())  # expect: b'abc' b'abcdef' [b'ab\n', b'cd\n']
with io.TextIOWrapper(io.BufferedReader(Raw("hä\nß".encode())), encoding="utf-8") as text:
    print(text.read(1), list(text))       # expect: h ['ä\n', 'ß']
print(text.closed, text.buffer.raw.closed)  # expect: True True


class Buffered(io.BufferedIOBase):
    def read(self, size=-1):
        return b"xy"[:size]


space = bytearray(3)
print(Buffered().readinto(space), space)  # expect: 2 bytearray(b'xy\x00')
for stream in (io.RawIOBase(), io.BufferedIOBase(), io.TextIOBase(), io.IOBase()):
    print(stream.closed, stream.readable(), stream.seekable(), stream.isatty())
    for method, args in (("read", ()), ("write", ("",)), ("detach", ()), ("fileno", ()), ("seek", (0,)), ("readline", ()), ("truncate", ())):
        try:
            getattr(stream, method)(*args)
        except Exception as error:
            print(type(error).__name__, error, end="; ")
    stream.close()
    try:
        stream.flush()
    except ValueError as error:
        print(error)
    # expect: False False False False
    # expect: NotImplementedError ; NotImplementedError ; AttributeError 'RawIOBase' object has no attribute 'detach'; UnsupportedOperation fileno; UnsupportedOperation seek; NotImplementedError ; UnsupportedOperation truncate; I/O operation on closed file.
    # expect: False False False False
    # expect: UnsupportedOperation read; UnsupportedOperation write; UnsupportedOperation detach; UnsupportedOperation fileno; UnsupportedOperation seek; UnsupportedOperation read; UnsupportedOperation truncate; I/O operation on closed file.
    # expect: False False False False
    # expect: UnsupportedOperation read; UnsupportedOperation write; UnsupportedOperation detach; UnsupportedOperation fileno; UnsupportedOperation seek; UnsupportedOperation readline; UnsupportedOperation truncate; I/O operation on closed file.
    # expect: False False False False
    # expect: AttributeError 'IOBase' object has no attribute 'read'; AttributeError 'IOBase' object has no attribute 'write'; AttributeError 'IOBase' object has no attribute 'detach'; UnsupportedOperation fileno; UnsupportedOperation seek; AttributeError 'IOBase' object has no attribute 'read'; UnsupportedOperation truncate; I/O operation on closed file.
print([issubclass(io.FileIO, base) for base in (io.RawIOBase, io.IOBase, io.TextIOBase)])  # expect: [True, True, False]
print([base.__name__ for base in io.TextIOWrapper.__mro__], isinstance(io.BytesIO(), io.BufferedIOBase))  # expect: ['TextIOWrapper', '_TextIOBase', '_IOBase', 'object'] True


class Closing(io.IOBase):
    def close(self):
        print("closed")
        super().close()


Closing()                                 # expect: closed
