"""What paths of all systems have in common: questions to the file system, and common beginnings."""

import posix
from posix import _isdir as isdir, _isfile as isfile, _islink as islink

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir", "isfile",
    "isjunction", "islink", "lexists", "samefile", "sameopenfile", "samestat",
]


def exists(path):
    """Whether the path leads to something."""
    return posix._exists(path)


def lexists(path):
    """Whether there is something of that name, be it a link that leads nowhere."""
    return posix._exists(path, False)


def isjunction(path):
    """False: there are no junctions."""
    posix.fspath(path)
    return False


def isdevdrive(path):
    """False: there are no drives."""
    posix.fspath(path)
    return False


def getsize(filename):
    """How many bytes a file has."""
    return posix.stat(filename).st_size


def getatime(filename):
    """When a file was read last."""
    return posix.stat(filename).st_atime


def getmtime(filename):
    """When a file was changed last."""
    return posix.stat(filename).st_mtime


def getctime(filename):
    """When a file, its name or its permissions were changed last."""
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Whether two results of os.stat() are about the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two numbers are those of the same file."""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def commonprefix(m):
    """The longest text that all begin with, character by character."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(posix.fspath, m))
    low, high = min(m), max(m)
    for at, c in enumerate(low):
        if c != high[at]:
            return low[:at]
    return low


def _split_extension(path, seps, dot):
    """The path without its extension, and the extension. Dots that begin a name begin no extension."""
    start = max(path.rfind(sep) for sep in seps) + 1
    at = path.rfind(dot)
    if at > start and path[start:at].strip(dot):
        return path[:at], path[at:]
    return path, path[:0]


def _check_arg_types(function, *paths):
    has_str = has_bytes = False
    for path in paths:
        if isinstance(path, str):
            has_str = True
        elif isinstance(path, bytes):
            has_bytes = True
        else:
            found = type(path).__name__
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not {found!r}") from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None
