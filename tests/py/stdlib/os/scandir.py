# os.scandir() gives entries that know what they are.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(folder + "/d")
    with open(folder + "/f", "w") as file:
        file.write("abc")
    os.symlink("d", folder + "/l")
    os.symlink("nothing", folder + "/x")
    with os.scandir(folder) as entries:
        found = {entry.name: entry for entry in entries}
    for name in sorted(found):
        e = found[name]
        print(e, e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False), e.path == folder + "/" + name)
        # expect: <DirEntry 'd'> True False False True True
        # expect: <DirEntry 'f'> False True False False True
        # expect: <DirEntry 'l'> True False True False True
        # expect: <DirEntry 'x'> False False True False True
    f = found["f"]
    print(f.stat().st_size, f.inode() == os.stat(f).st_ino, f.stat() is f.stat(), os.fspath(f) == f.path)  # expect: 3 True True True
    print(next(os.scandir(os.fsencode(folder))).name.__class__)  # expect: <class 'bytes'>
    fd = os.open(folder, os.O_RDONLY)
    print(sorted(e.path for e in os.scandir(fd)), sorted(os.listdir(fd)))  # expect: ['d', 'f', 'l', 'x'] ['d', 'f', 'l', 'x']
    os.close(fd)
    try:
        found["x"].stat()
    except FileNotFoundError as error:
        print(error.filename == folder + "/x")  # expect: True
for call in (lambda: os.DirEntry(), lambda: setattr(f, "name", 1), lambda: f.stat(1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError cannot create 'posix.DirEntry' instances
# expect: AttributeError readonly attribute
# expect: TypeError stat() takes no positional arguments
print(os.DirEntry[str])                   # expect: posix.DirEntry[str]
