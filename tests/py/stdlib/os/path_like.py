# Whatever has __fspath__ is a path.
import os


class Path:
    def __fspath__(self):
        return "a/b"


class Other(os.PathLike):
    pass


print(os.fspath(Path()), isinstance(Path(), os.PathLike), issubclass(int, os.PathLike))  # expect: a/b True False
print(os.fsencode(Path()), os.fsdecode(Path()), os.path.basename(Path()))  # expect: b'a/b' a/b b
print(os.PathLike[str])                   # expect: os.PathLike[str]
for call in (Other, lambda: os.fspath(1), lambda: os.fsencode(None)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: Can't instantiate abstract class Other without an implementation for abstract method '__fspath__'
# expect: expected str, bytes or os.PathLike object, not int
# expect: expected str, bytes or os.PathLike object, not NoneType
