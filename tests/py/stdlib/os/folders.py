# Folders are made with those above them, and removed with those that are empty then.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(folder + "/a/b/c")
    os.makedirs(folder + "/a/b/c", exist_ok=True)
    try:
        os.makedirs(folder + "/a/b")
    except FileExistsError as error:
        print(error.filename == folder + "/a/b")  # expect: True
    open(folder + "/keep", "w").close()
    os.removedirs(folder + "/a/b/c")
    print(os.listdir(folder))             # expect: ['keep']
    os.renames(folder + "/keep", folder + "/x/y/z")
    print(os.listdir(folder + "/x/y"))    # expect: ['z']
    here = os.getcwd()
    os.chdir(folder + "/x")
    print(os.path.samefile(os.getcwd(), folder + "/x"), os.getcwdb() == os.fsencode(os.getcwd()))  # expect: True True
    fd = os.open(folder, os.O_RDONLY)
    os.fchdir(fd)
    os.mkdir("m", dir_fd=fd)
    os.rename("m", "n", src_dir_fd=fd, dst_dir_fd=fd)
    os.symlink("n", "l", dir_fd=fd)
    print(os.readlink("l", dir_fd=fd), os.stat("l", dir_fd=fd, follow_symlinks=False).st_mode >> 12 == 0o12)  # expect: n True
    print(sorted(os.listdir(fd)))         # expect: ['l', 'n', 'x']
    os.rmdir("n", dir_fd=fd)
    os.unlink("l", dir_fd=fd)
    os.close(fd)
    os.chdir(here)
    name = folder + "/x/y/z"
    os.utime(name, (1, 2.5))
    print(os.stat(name).st_atime, os.stat(name).st_mtime_ns)  # expect: 1.0 2500000000
    os.utime(name, ns=(3, 4))
    print(os.stat(name).st_atime_ns, os.stat(name).st_mtime_ns)  # expect: 3 4
    os.chmod(name, 0o640)
    print(oct(os.stat(name).st_mode), os.access(name, os.R_OK), os.access(name, os.X_OK))  # expect: 0o100640 True False
    os.link(name, name + "2")
    print(os.stat(name).st_nlink, os.path.samefile(name, name + "2"))  # expect: 2 True
    os.truncate(name, 7)
    print(os.path.getsize(name + "2"))    # expect: 7
    old = os.umask(0o077)
    print(oct(os.umask(old)))             # expect: 0o77
