# open() checks its arguments, and builds the streams that they ask for.
import io, os, tempfile
with tempfile.TemporaryDirectory() as folder:
    name = folder + "/f"
    for mode in ("xb", "wb", "ab", "rb", "r+b", "w+b", "a+b", "w", "r", "r+"):
        with open(name, mode) as file:
            print(type(file).__name__, file.mode, file.readable(), file.writable(), file.name == name)
            # expect: BufferedWriter xb False True True
            # expect: BufferedWriter wb False True True
            # expect: BufferedWriter ab False True True
            # expect: BufferedReader rb True False True
            # expect: BufferedRandom rb+ True True True
            # expect: BufferedRandom rb+ True True True
            # expect: BufferedRandom ab+ True True True
            # expect: TextIOWrapper w False True True
            # expect: TextIOWrapper r True False True
            # expect: TextIOWrapper r+ True True True
    with open(name, "wb", 0) as raw:
        print(repr(raw).replace(folder, ""))  # expect: <_io.FileIO name='/f' mode='wb' closefd=True>
    print(raw, open(os.open(name, 0)).buffer.raw.name.__class__)  # expect: <_io.FileIO [closed]> <class 'int'>


    def error(*args, **kwargs):
        try:
            open(*args, **kwargs)
        except Exception as error:
            print(type(error).__name__, str(error).replace(folder, ""))


    error(name, "rw")                     # expect: ValueError must have exactly one of create/read/write/append mode
    error(name, "")                       # expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
    error(name, "z")                      # expect: ValueError invalid mode: 'z'
    error(name, "rbt")                    # expect: ValueError can't have text and binary mode at once
    error(name, "rb", encoding="x")       # expect: ValueError binary mode doesn't take an encoding argument
    error(name, "r", 0)                   # expect: ValueError can't have unbuffered text I/O
    error(name, "x")                      # expect: FileExistsError [Errno 17] File exists: '/f'
    error(folder)                         # expect: IsADirectoryError [Errno 21] Is a directory: ''
    error(folder + "/no/f", "w")          # expect: FileNotFoundError [Errno 2] No such file or directory: '/no/f'
    error(name, newline="x")              # expect: ValueError illegal newline value: x
    error(name, encoding="no such")       # expect: LookupError unknown encoding: no such
    error(name, closefd=False)            # expect: ValueError Cannot use closefd=False with file name
    error(name, opener=lambda *args: -1)  # expect: ValueError opener returned -1
    error(name, opener=lambda *args: "x")  # expect: TypeError expected integer from opener
    error(-1)                             # expect: ValueError negative file descriptor
    error(99)                             # expect: OSError [Errno 9] Bad file descriptor
    error(1.5)                            # expect: TypeError expected str, bytes or os.PathLike object, not float
    with open(name, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        print(file.write("x"))            # expect: 1
    fd = os.open(name, os.O_RDONLY)
    with open(fd, closefd=False) as file:
        print(file.read())                # expect: x
    print(os.fstat(fd).st_size)           # expect: 1
    os.close(fd)
print(io.text_encoding("x"), io.DEFAULT_BUFFER_SIZE)  # expect: x 8192
