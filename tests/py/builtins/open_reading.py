# open for reading: lines, parts, positions, bytes, and what it refuses.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


with open(__file__, encoding="utf-8") as file:
    print(file.readline().rstrip())  # expect: # open for reading: lines, parts, positions, bytes, and what it refuses.
    print(file.read(10), file.mode, file.closed)  # expect: def fails( r False
    print(file.readable(), file.writable(), file.encoding)  # expect: True False utf-8
    rest = file.readlines()
print(file.closed, rest[0].rstrip(), repr(file.name == __file__))  # expect: True call, *args, **kwargs): True
with open(__file__, "rb") as file:
    print(file.read(6), file.tell(), file.seek(0), file.readline()[:8], file.mode)  # expect: b'# open' 6 0 b'# open f' rb
with open(__file__) as file:
    print([line.rstrip() for line in file][1], next(file, "end"))  # expect: def fails(call, *args, **kwargs): end
fails(file.read)  # expect: ValueError: I/O operation on closed file.
fails(file.readline)  # expect: ValueError: I/O operation on closed file.
fails(open, __file__, "x" * 2)  # expect: ValueError: invalid mode: 'xx'
fails(open, __file__, "q")  # expect: ValueError: invalid mode: 'q'
fails(open, __file__, "rw")  # expect: ValueError: must have exactly one of create/read/write/append mode
fails(open, __file__, "rb", encoding="utf-8")  # expect: ValueError: binary mode doesn't take an encoding argument
fails(open, __file__, "r", 1, "no-such-encoding")  # expect: LookupError: unknown encoding: no-such-encoding
fails(open, "/no/such/file")  # expect: FileNotFoundError: [Errno 2] No such file or directory: '/no/such/file'
fails(open, "/")  # expect: IsADirectoryError: [Errno 21] Is a directory: '/'
fails(open, "a\0b")  # expect: ValueError: embedded null byte
fails(open, 1.5)  # expect: TypeError: expected str, bytes or os.PathLike object, not float
fails(open)  # expect: TypeError: open() missing required argument 'file' (pos 1)
