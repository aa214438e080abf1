# Open files have numbers, which are opened, duplicated, moved and closed.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "a")
    fd = os.open(name, os.O_RDWR | os.O_CREAT)
    print(os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 3))  # expect: 5 1 b'ell'
    print(os.pread(fd, 2, 3), os.pwrite(fd, b"J", 0), os.lseek(fd, 0, os.SEEK_CUR))  # expect: b'lo' 1 4
    print(os.fstat(fd).st_size, os.get_inheritable(fd), os.get_blocking(fd))  # expect: 5 False True
    os.ftruncate(fd, 2)
    again = os.dup(fd)
    os.close(fd)
    os.lseek(again, 0, 0)
    print(os.read(again, 9))              # expect: b'Je'
    # A stream and its number are the same file.
    with open(name, "w") as stream:
        print(os.dup2(again, stream.fileno()) == stream.fileno())  # expect: True
        stream.write("new")
    print(os.pread(again, 9, 0))          # expect: b'\x00\x00new'
    os.close(again)
    try:
        os.read(again, 1)
    except OSError as error:
        print(error)                      # expect: [Errno 9] Bad file descriptor
    reader, writer = os.pipe()
    print(os.writev(writer, [b"ab", b"cd"]))  # expect: 4
    parts = bytearray(3), bytearray(3)
    print(os.readv(reader, parts), parts)  # expect: 4 (bytearray(b'abc'), bytearray(b'd\x00\x00'))
    with os.fdopen(writer, "w") as stream:
        stream.write("text")
    print(os.read(reader, 99), os.read(reader, 99))  # expect: b'text' b''
    os.close(reader)
    stream = open(name)
    os.close(stream.fileno())
    try:
        stream.close()
    except OSError as error:
        print(error, stream.closed)       # expect: [Errno 9] Bad file descriptor True
