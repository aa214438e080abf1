# Path.glob() finds paths below one.
import tempfile
from pathlib import Path
with tempfile.TemporaryDirectory() as folder:
    top = Path(folder)
    for name in ("a/b", ".h"):
        (top / name).mkdir(parents=True)
    for name in ("f.py", "a/g.py", "a/b/h.PY", ".h/i.py"):
        (top / name).touch()
    (top / "link").symlink_to("a")


    def find(paths):
        print(sorted(str(path.relative_to(top)) for path in paths))


    find(top.glob("*"))                   # expect: ['.h', 'a', 'f.py', 'link']
    find(top.glob("*/"))                  # expect: ['.h', 'a', 'link']
    find(top.glob("*/*.py"))              # expect: ['.h/i.py', 'a/g.py', 'link/g.py']
    find(top.glob("**/*.py"))             # expect: ['.h/i.py', 'a/g.py', 'f.py']
    find(top.rglob("*.py", case_sensitive=False))  # expect: ['.h/i.py', 'a/b/h.PY', 'a/g.py', 'f.py']
    find(top.rglob("*.py", recurse_symlinks=True))  # expect: ['.h/i.py', 'a/g.py', 'f.py', 'link/g.py']
    find(top.glob("**/"))                 # expect: ['.', '.h', 'a', 'a/b']
    find(top.glob("**"))                  # expect: ['.', '.h', '.h/i.py', 'a', 'a/b', 'a/b/h.PY', 'a/g.py', 'f.py', 'link']
    find(top.glob("a/../f.py"))           # expect: ['a/../f.py']
    find(top.glob("none/*"))              # expect: []
    find(top.glob("A/G.py", case_sensitive=False))  # expect: ['a/g.py']
