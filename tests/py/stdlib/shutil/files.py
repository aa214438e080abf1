# Files are copied with their contents, permissions and times.
import io, os, shutil, tempfile
with tempfile.TemporaryDirectory() as folder:
    a, b = folder + "/a", folder + "/b"
    with open(a, "wb") as file:
        file.write(b"x" * 100_000)
    os.chmod(a, 0o750)
    os.utime(a, ns=(10**18, 10**18))
    print(shutil.copyfile(a, b) == b, os.path.getsize(b))  # expect: True 100000
    shutil.copymode(a, b)
    print(oct(os.stat(b).st_mode), os.stat(b).st_mtime_ns == 10**18)  # expect: 0o100750 False
    shutil.copystat(a, b)
    print(os.stat(b).st_mtime_ns == 10**18)  # expect: True
    os.mkdir(folder + "/d")
    print(shutil.copy(a, folder + "/d") == folder + "/d/a", shutil.copy2(a, folder + "/c") == folder + "/c")  # expect: True True
    os.symlink("a", folder + "/l")
    shutil.copyfile(folder + "/l", folder + "/l2", follow_symlinks=False)
    print(os.readlink(folder + "/l2"))    # expect: a
    os.mkfifo(folder + "/p")


    def error(call):
        try:
            call()
        except OSError as error:
            print(type(error).__name__, str(error).replace(folder, ""))


    error(lambda: shutil.copyfile(a, folder + "/l"))  # expect: SameFileError '/a' and '/l' are the same file
    error(lambda: shutil.copyfile(folder + "/p", b))  # expect: SpecialFileError `/p` is a named pipe
    error(lambda: shutil.copyfile(folder + "/none", b))  # expect: FileNotFoundError [Errno 2] No such file or directory: '/none'
    error(lambda: shutil.copyfile(a, folder + "/no/b"))  # expect: FileNotFoundError [Errno 2] No such file or directory: '/no/b'
    target = io.StringIO()
    shutil.copyfileobj(io.StringIO("text"), target)
    print(target.getvalue())              # expect: text
    usage = shutil.disk_usage(folder)
    print(usage.total >= usage.used, usage._fields)  # expect: True ('total', 'used', 'free')
print(os.path.basename(shutil.which("sh")), shutil.which("no such program"), shutil.which("sh", path=""))  # expect: sh None None
os.environ.update(COLUMNS="12", LINES="34")
print(shutil.get_terminal_size())         # expect: os.terminal_size(columns=12, lines=34)
print(issubclass(shutil.SameFileError, shutil.Error), issubclass(shutil.Error, OSError))  # expect: True True
