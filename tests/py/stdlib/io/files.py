# Real files: writing, reading, appending, seeking, modes and errors.
import os, sys
name = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"baem-test-{os.getpid()}.txt")
try:
    with open(name, "w", encoding="utf-8") as f:
        print(f.write("one\n"), f.writelines(["two\n", "뱀\n"]), f.name == name, f.mode, f.closed)
    print(f.closed)
    with open(name) as f:
        print(f.read())
    with open(name, "a") as f:
        f.write("four")
    with open(name) as f:
        print([line.rstrip() for line in f])
    with open(name, "rb") as f:
        print(f.read(4), f.seek(-4, 2), f.read(), f.tell())
    with open(name, "r+") as f:
        f.write("ONE")
        f.seek(0)
        print(f.readline())
    for mode in ("x", "q", "rw", "rb"):
        try:
            open(name, mode).close()
            print(mode, "opened")
        except (ValueError, OSError) as error:
            print(type(error).__name__, str(error).replace(name, "NAME"))
    try:
        open(name).write("x")
    except OSError as error:
        print(type(error).__name__, error)
    f = open(name)
    f.close()
    for call in (f.read, f.readline, lambda: next(f), f.fileno):
        try:
            call()
        except ValueError as error:
            print(error)
finally:
    os.remove(name)
# expect: 4 None True w False
# expect: True
# expect: one
# expect: two
# expect: 뱀
# expect:
# expect: ['one', 'two', '뱀', 'four']
# expect: b'one\n' 12 b'four' 16
# expect: ONE
# expect:
# expect: FileExistsError [Errno 17] File exists: 'NAME'
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: rb opened
# expect: UnsupportedOperation not writable
# expect: I/O operation on closed file.
# expect: I/O operation on closed file.
# expect: I/O operation on closed file.
# expect: I/O operation on closed file
for path in ("/no/such/file", "/tmp", 5.5, None, ""):
    try:
        open(path)
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: FileNotFoundError [Errno 2] No such file or directory: '/no/such/file'
        # expect: IsADirectoryError [Errno 21] Is a directory: '/tmp'
        # expect: TypeError expected str, bytes or os.PathLike object, not float
        # expect: TypeError expected str, bytes or os.PathLike object, not NoneType
        # expect: FileNotFoundError [Errno 2] No such file or directory: ''
