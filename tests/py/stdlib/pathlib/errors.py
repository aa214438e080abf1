# Paths say what is wrong with their arguments.
from pathlib import Path, PurePosixPath as P, UnsupportedOperation, WindowsPath


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: P(1))                       # expect: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
error(lambda: P(b"a"))                    # expect: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'bytes'
error(lambda: P("a").relative_to("b"))    # expect: ValueError 'a' is not in the subpath of 'b'
error(lambda: P("/a").relative_to("b", walk_up=True))  # expect: ValueError '/a' and 'b' have different anchors
error(lambda: P("a/b").relative_to("c/..", walk_up=True))  # expect: ValueError '..' segment in 'c/..' cannot be walked
error(lambda: P("").with_name("a"))       # expect: ValueError PurePosixPath('.') has an empty name
error(lambda: P("a").with_name("a/b"))    # expect: ValueError Invalid name 'a/b'
error(lambda: P("a").with_suffix("b"))    # expect: ValueError Invalid suffix 'b'
error(lambda: P("a.b").with_stem(""))     # expect: ValueError PurePosixPath('a.b') has a non-empty suffix
error(lambda: P("a").match(""))           # expect: ValueError empty pattern
error(lambda: P("a").as_uri())            # expect: ValueError relative path can't be expressed as a file URI
error(lambda: P("a").parents[5])          # expect: IndexError 5
error(lambda: Path("a").glob(""))         # expect: ValueError Unacceptable pattern: PosixPath('.')
error(lambda: Path("a").glob("/b"))       # expect: NotImplementedError Non-relative patterns are unsupported
error(lambda: Path.from_uri("x"))         # expect: ValueError URI does not start with 'file:': 'x'
error(lambda: Path.from_uri("file:a"))    # expect: ValueError URI is not absolute: 'file:a'
error(lambda: Path("a").write_text(1))    # expect: TypeError data must be str, not int
error(lambda: Path("a").write_bytes("x"))  # expect: TypeError memoryview: a bytes-like object is required, not 'str'
error(lambda: Path("~nobody knows").expanduser())  # expect: RuntimeError Could not determine home directory.
error(lambda: WindowsPath("a"))           # expect: UnsupportedOperation cannot instantiate 'WindowsPath' on your system
print(issubclass(UnsupportedOperation, NotImplementedError))  # expect: True
