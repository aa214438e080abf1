# Trees of folders are copied, moved and removed.
import os, shutil, tempfile


def tree(top):
    return sorted(os.path.relpath(os.path.join(path, name), top) for path, dirs, files in os.walk(top) for name in dirs + files)


with tempfile.TemporaryDirectory() as folder:
    a, b = folder + "/a", folder + "/b"
    os.makedirs(a + "/d/e")
    for name in ("x.py", "d/y.txt"):
        with open(a + "/" + name, "w") as file:
            file.write(name)
    os.symlink("x.py", a + "/link")
    os.utime(a + "/x.py", ns=(10**18, 10**18))
    print(shutil.copytree(a, b) == b, tree(b))  # expect: True ['d', 'd/e', 'd/y.txt', 'link', 'x.py']
    print(os.path.islink(b + "/link"), os.stat(b + "/x.py").st_mtime_ns == 10**18)  # expect: False True
    shutil.rmtree(b)
    shutil.copytree(a, b, symlinks=True, ignore=shutil.ignore_patterns("*.txt"))
    print(os.readlink(b + "/link"), tree(b))  # expect: x.py ['d', 'd/e', 'link', 'x.py']
    try:
        shutil.copytree(a, b)
    except FileExistsError as error:
        print(error.filename == b)        # expect: True
    shutil.copytree(a, b, dirs_exist_ok=True)
    print(tree(b))                        # expect: ['d', 'd/e', 'd/y.txt', 'link', 'x.py']
    print(shutil.move(b + "/x.py", b + "/d") == b + "/d/x.py", tree(b))  # expect: True ['d', 'd/e', 'd/x.py', 'd/y.txt', 'link']
    try:
        shutil.move(a + "/x.py", b + "/d")
    except shutil.Error as error:
        print(str(error).replace(folder, ""))  # expect: Destination path '/b/d/x.py' already exists
    os.symlink(a, folder + "/to_a")
    failed = []
    shutil.rmtree(folder + "/to_a", onexc=lambda function, path, error: failed.append((function.__name__, error.args[0])))
    print(failed)                         # expect: [('islink', 'Cannot call rmtree on a symbolic link')]
    shutil.rmtree(folder + "/none", ignore_errors=True)
    try:
        shutil.rmtree(folder + "/none")
    except FileNotFoundError as error:
        print(error.filename == folder + "/none")  # expect: True
    os.unlink(folder + "/to_a")
    shutil.rmtree(b)
    os.chmod(a, 0o755)
    print(os.listdir(folder))             # expect: ['a']
