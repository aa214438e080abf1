# os: folders, listing, removing, renaming, and their errors.
import os
base = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"baem-test-folder-{os.getpid()}")
os.mkdir(base)
try:
    os.makedirs(os.path.join(base, "a", "b"))
    for name in ("one", "two"):
        open(os.path.join(base, name), "w").close()
    print(sorted(os.listdir(base)), os.path.isdir(os.path.join(base, "a")), os.path.isfile(os.path.join(base, "one")))
    # expect: ['a', 'one', 'two'] True True
    os.rename(os.path.join(base, "one"), os.path.join(base, "three"))
    os.remove(os.path.join(base, "two"))
    print(sorted(os.listdir(base)), os.path.getsize(os.path.join(base, "three")), os.stat(os.path.join(base, "three")).st_size)
    # expect: ['a', 'three'] 0 0
    for act in (lambda: os.mkdir(base), lambda: os.remove(os.path.join(base, "gone")), lambda: os.rmdir(base), lambda: os.listdir(os.path.join(base, "gone"))):
        try:
            act()
        except OSError as error:
            print(type(error).__name__, str(error).replace(base, "BASE"))
            # expect: FileExistsError [Errno 17] File exists: 'BASE'
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'BASE/gone'
            # expect: OSError [Errno 39] Directory not empty: 'BASE'
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'BASE/gone'
    here = os.getcwd()
    os.chdir(base)
    print(os.path.samefile(os.getcwd(), base))  # expect: True
    os.chdir(here)
finally:
    os.remove(os.path.join(base, "three"))
    os.removedirs(os.path.join(base, "a", "b"))
print(os.path.exists(base), os.sep, os.linesep == "\n", os.name)  # expect: False / True posix
