# Files that come with packages are found and read.
import importlib.resources as resources
import os
import sys
import tempfile
import types
import warnings

folder = tempfile.mkdtemp()
os.makedirs(os.path.join(folder, "bag", "inner"))
for path, data in (("bag/__init__.py", b""), ("bag/a.txt", "é\n".encode()), ("bag/inner/b.bin", b"\0\1"), ("bag/mod.py", b"")):
    with open(os.path.join(folder, *path.split("/")), "wb") as file:
        file.write(data)
sys.path.insert(0, folder)
sys.dont_write_bytecode = True
here = resources.files("bag")
print(sorted(child.name for child in here.iterdir()), here.is_dir(), here.name)
# expect: ['__init__.py', 'a.txt', 'inner', 'mod.py'] True bag
print(repr((here / "a.txt").read_text(encoding="utf-8")), here.joinpath("inner", "b.bin").read_bytes())
# expect: 'é\n' b'\x00\x01'
import bag as package
import bag.mod

print(resources.files(package) == here == resources.files("bag.mod"))  # expect: True
print(repr(resources.read_text("bag", "a.txt")), resources.read_binary(package, "inner", "b.bin"))
# expect: 'é\n' b'\x00\x01'
print(resources.is_resource("bag", "a.txt"), resources.is_resource("bag", "inner"), resources.is_resource("bag", "none"))
# expect: True False False
with resources.as_file(here / "a.txt") as path:
    print(path.name, path.exists())
# expect: a.txt True
with resources.path("bag", "inner/b.bin") as path:
    print(path.name)
# expect: b.bin
with resources.open_text("bag", "a.txt", encoding="latin-1") as file:
    print(repr(file.read()))
# expect: 'Ã©\n'
try:
    resources.open_text("bag", "inner", "b.bin")
except TypeError as error:
    print(error)
# expect: 'encoding' argument required with multiple path names
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(sorted(resources.contents("bag", "inner")), caught[0].message)
# expect: ['b.bin'] importlib.resources.contents is deprecated. Use files(anchor).iterdir() instead.
try:
    resources.read_text("bag", "none.txt")
except FileNotFoundError:
    print("not there")
# expect: not there
try:
    resources.read_text(None, "a")
except TypeError as error:
    print(error)
# expect: anchor must be module or string, got None
os.makedirs(os.path.join(folder, "one", "space"))
os.makedirs(os.path.join(folder, "two", "space"))
for name in ("one", "two"):
    with open(os.path.join(folder, name, "space", name + ".txt"), "w") as file:
        file.write(name)
    sys.path.insert(0, os.path.join(folder, name))
space = resources.files("space")
print(sorted(child.name for child in space.iterdir()), space.joinpath("one.txt").read_text(), (space / "two.txt").read_text())
# expect: ['one.txt', 'two.txt'] one two
print(space.is_dir(), space.is_file(), space.joinpath("three.txt").exists())  # expect: True False False
import shutil

shutil.rmtree(folder)
