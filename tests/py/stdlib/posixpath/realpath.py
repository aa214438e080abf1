# os.path.realpath() follows links, also those that lead nowhere or in circles.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    real = lambda name, **more: os.path.relpath(os.path.realpath(folder + "/" + name, **more), folder)
    os.makedirs(folder + "/a/b")
    os.symlink("a/b", folder + "/l")
    os.symlink("loop", folder + "/loop")
    os.symlink("../none/x", folder + "/a/gone")
    print(real("l/.."), real("l/../b/./c"), real("loop"), real("loop/x"), real("a/gone/y"))  # expect: a a/b/c loop loop/x none/x/y
    print(os.path.realpath(os.fsencode(folder) + b"/l") == os.fsencode(folder + "/a/b"))  # expect: True
    for name in ("loop", "none"):
        try:
            real(name, strict=True)
        except OSError as error:
            print(error.errno, os.path.basename(error.filename))
            # expect: 40 loop
            # expect: 2 none
    print(os.path.exists(folder + "/loop"), os.path.lexists(folder + "/loop"), os.path.islink(folder + "/l"))  # expect: False True True
    print(os.path.isdir(folder + "/l"), os.path.isfile(folder), os.path.ismount("/"), os.path.ismount(folder))  # expect: True False True False
    print(os.path.exists("a\0"), os.path.isdir(b"\0"), os.path.exists(0), os.path.isjunction(folder), os.path.isdevdrive(folder))  # expect: False False True False False
try:
    os.path.exists(1.0)
except TypeError as error:
    print(error)                          # expect: stat: path should be string, bytes, os.PathLike or integer, not float
