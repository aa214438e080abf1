# os.walk() and os.fwalk() go through all folders below one.
import os, tempfile


def show(steps, folder):
    for path, folders, files, *_ in steps:
        print(os.path.relpath(path, folder), sorted(folders), sorted(files))


with tempfile.TemporaryDirectory() as folder:
    os.makedirs(folder + "/a/b")
    os.makedirs(folder + "/c")
    for name in ("f", "a/g", "a/b/h"):
        open(folder + "/" + name, "w").close()
    os.symlink("a", folder + "/link")
    steps = list(os.walk(folder))
    show(sorted(steps), folder)
    # expect: . ['a', 'c', 'link'] ['f']
    # expect: a ['b'] ['g']
    # expect: a/b [] ['h']
    # expect: c [] []
    order = [os.path.relpath(path, folder) for path, _, _ in os.walk(folder, topdown=False)]
    print(order.index("a/b") < order.index("a") < order.index("."))  # expect: True
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "a"]
        print(os.path.relpath(path, folder))
        # expect: .
        # expect: c
    print(any(path.endswith("link/b") for path, _, _ in os.walk(folder, followlinks=True)))  # expect: True
    show(sorted(step[:3] for step in os.fwalk(folder)), folder)
    # expect: . ['a', 'c', 'link'] ['f']
    # expect: a ['b'] ['g']
    # expect: a/b [] ['h']
    # expect: c [] []
    errors = []
    print(list(os.walk(folder + "/none", onerror=errors.append)), errors[0].strerror)  # expect: [] No such file or directory
