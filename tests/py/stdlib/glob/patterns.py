# Paths that match a pattern are found, also in all folders below.
import glob, os, tempfile
with tempfile.TemporaryDirectory() as folder:
    for name in ("a", "a/b", "a/.h", ".x"):
        os.mkdir(os.path.join(folder, name))
    for name in ("f.py", "a/g.py", "a/b/h.py", "a/.h/i.py", ".j.py", "a/[z].txt"):
        open(os.path.join(folder, name), "w").close()
    os.symlink("none", folder + "/broken")
    find = lambda pattern, **more: print(sorted(glob.glob(pattern, root_dir=folder, **more)))
    find("*")                             # expect: ['a', 'broken', 'f.py']
    find("*", include_hidden=True)        # expect: ['.j.py', '.x', 'a', 'broken', 'f.py']
    find(".*")                            # expect: ['.j.py', '.x']
    find("*/")                            # expect: ['a/']
    find("*/*.py")                        # expect: ['a/g.py']
    find("**/*.py", recursive=True)       # expect: ['a/b/h.py', 'a/g.py', 'f.py']
    find("**", recursive=True)            # expect: ['a', 'a/[z].txt', 'a/b', 'a/b/h.py', 'a/g.py', 'broken', 'f.py']
    find("**/", recursive=True)           # expect: ['a/', 'a/b/']
    find("a/**", recursive=True)          # expect: ['a/', 'a/[z].txt', 'a/b', 'a/b/h.py', 'a/g.py']
    find("**/*.py", recursive=True, include_hidden=True)  # expect: ['.j.py', 'a/.h/i.py', 'a/b/h.py', 'a/g.py', 'f.py']
    find("a/b/none")                      # expect: []
    find("broken")                        # expect: ['broken']
    find("a/")                            # expect: ['a/']
    find("f.py/")                         # expect: []
    find("a/" + glob.escape("[z]") + ".*")  # expect: ['a/[z].txt']
    print(sorted(glob.glob(os.fsencode(folder) + b"/a/*.py")) == [os.fsencode(folder) + b"/a/g.py"])  # expect: True
    print([os.path.relpath(path, folder) for path in sorted(glob.iglob(folder + "/*"))])  # expect: ['a', 'broken', 'f.py']
    fd = os.open(folder, os.O_RDONLY)
    print(sorted(glob.glob("*/*.py", dir_fd=fd)))  # expect: ['a/g.py']
    os.close(fd)
print(glob.escape("a[b]*?"), glob.escape(b"*"), glob.has_magic("a*"))  # expect: a[[]b][*][?] b'[*]' True
