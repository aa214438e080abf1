# Paths read, write, list and change files.
import os, tempfile
from pathlib import Path, PosixPath
with tempfile.TemporaryDirectory() as folder:
    top = Path(folder)
    a = top / "a"
    a.mkdir()
    (top / "x/y/z").mkdir(parents=True)
    (top / "x/y").mkdir(parents=True, exist_ok=True)
    f = a / "f.txt"
    print(f.write_text("häß\n"), f.read_text(), f.read_bytes(), f.write_bytes(b"12"), end=" ")
    print(f.stat().st_size, f.exists(), f.is_file(), f.is_dir(), (top / "no").exists())
    # expect: 4 häß
    # expect:  b'h\xc3\xa4\xc3\x9f\n' 2 2 True True False False
    f.touch()
    (a / "g").touch(mode=0o600)
    try:
        f.touch(exist_ok=False)
    except FileExistsError as error:
        print(error.filename == str(f))   # expect: True
    print(sorted(path.name for path in a.iterdir()), type(next(a.iterdir())) is PosixPath)  # expect: ['f.txt', 'g'] True
    link = top / "link"
    link.symlink_to("a")
    print(link.readlink(), link.is_symlink(), link.is_dir(), link.is_dir(follow_symlinks=False), link.resolve() == a.resolve())  # expect: a True True False True
    hard = top / "hard"
    hard.hardlink_to(f)
    print(hard.samefile(f), hard.lstat().st_nlink)  # expect: True 2
    moved = hard.rename(top / "moved")
    print(moved.name, hard.exists(), moved.replace(hard) == hard)  # expect: moved False True
    hard.chmod(0o600)
    print(oct(hard.stat().st_mode))       # expect: 0o100600
    hard.unlink()
    hard.unlink(missing_ok=True)
    (top / "x/y/z").rmdir()
    here = os.getcwd()
    os.chdir(folder)
    print(Path("a").absolute() == Path.cwd() / "a", sorted(map(str, Path().iterdir())), Path("a/../a").resolve().name)  # expect: True ['a', 'link', 'x'] a
    os.chdir(here)
    with (a / "g").open("wb") as file:
        print(file.write(b"abc"))         # expect: 3
    steps = [(path.relative_to(top), sorted(dirs), sorted(files)) for path, dirs, files in top.walk()]
    print(sorted(steps)[0], len(steps))   # expect: (PosixPath('.'), ['a', 'x'], ['link']) 4
    for call in (lambda: (top / "no").stat(), lambda: (top / "no/a").mkdir(), lambda: a.mkdir(), lambda: (top / "no").resolve(strict=True)):
        try:
            call()
        except OSError as error:
            print(type(error).__name__, os.path.relpath(error.filename, folder))
            # expect: FileNotFoundError no
            # expect: FileNotFoundError no/a
            # expect: FileExistsError a
            # expect: FileNotFoundError no
os.environ["HOME"] = "/home/me"
print(Path.home(), Path("~/a").expanduser(), Path("a").expanduser(), Path.from_uri("file:///a%20b"), Path("/").is_mount(), Path("/").is_absolute())  # expect: /home/me /home/me/a a /a b True True
print(Path("/etc/passwd").owner(), repr(Path("a")))  # expect: root PosixPath('a')
