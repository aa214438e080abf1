# Temporary files and folders vanish when they are closed.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    tempfile.tempdir = folder
    with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="pre") as file:
        file.write("abc")
        file.flush()
        name = os.path.basename(file.name)
        print(name.startswith("pre"), name.endswith(".txt"), os.path.getsize(file.name))  # expect: True True 3
        file.seek(0)
        print(list(file), oct(os.stat(file.name).st_mode))  # expect: ['abc'] 0o100600
    print(os.listdir(folder))             # expect: []
    with tempfile.NamedTemporaryFile(delete=False) as file:
        pass
    print(os.path.exists(file.name))      # expect: True
    os.unlink(file.name)
    with tempfile.NamedTemporaryFile(delete_on_close=False) as file:
        file.close()
        print(os.path.exists(file.name))  # expect: True
    print(os.listdir(folder))             # expect: []
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
        print(os.listdir(folder), file.name == file.fileno())  # expect: [] True
    fd, path = tempfile.mkstemp("end", b"".decode())
    print(os.path.dirname(path) == folder, path.endswith("end"))  # expect: True True
    os.close(fd)
    os.unlink(path)
    inner = tempfile.mkdtemp(dir=os.fsencode(folder))
    print(type(inner), oct(os.stat(inner).st_mode))  # expect: <class 'bytes'> 0o40700
    os.rmdir(inner)
    inner = tempfile.TemporaryDirectory(prefix="p")
    os.makedirs(inner.name + "/a/b")
    open(inner.name + "/a/f", "w").close()
    inner.cleanup()
    print(os.path.exists(inner.name))     # expect: False
    with tempfile.SpooledTemporaryFile(max_size=4) as file:
        file.write(b"abc")
        print(file._rolled, file.name)    # expect: False None
        file.write(b"def")
        file.seek(0)
        print(file._rolled, file.read())  # expect: True b'abcdef'
    print(tempfile.gettempdir() == folder, tempfile.gettempprefix(), len(tempfile.mktemp()) > len(folder))  # expect: True tmp True
    tempfile.tempdir = None
    try:
        tempfile.mkstemp(b"a", "b")
    except TypeError as error:
        print(error)                      # expect: Can't mix bytes and non-bytes in path components.
