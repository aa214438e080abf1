"""Paths of Windows, as text: what they mean can be found out on any system. Questions to the file system are the system's own."""

import genericpath
import os
from genericpath import (
    _check_arg_types, commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile,
    isjunction, islink, lexists, samefile, sameopenfile, samestat,
)

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "isreserved", "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "samefile", "sameopenfile",
    "samestat", "commonpath", "isjunction", "isdevdrive",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "\\"
pathsep = ";"
altsep = "/"
defpath = ".;C:\\bin"
devnull = "nul"
supports_unicode_filenames = False


def _words(path):
    """Backslash, slash, colon and dot of the path's own type."""
    if isinstance(path, bytes):
        return b"\\", b"/", b":", b"."
    return "\\", "/", ":", "."


def normcase(s):
    """The path in small letters, with backslashes."""
    s = os.fspath(s)
    back, slash, _, _ = _words(s)
    return s.replace(slash, back).lower()


def isabs(s):
    """Whether the path has a drive and begins at its root."""
    s = os.fspath(s)
    back, slash, colon, _ = _words(s)
    start = s[:3].replace(slash, back)
    return start.startswith(colon + back, 1) or start.startswith(back * 2)


def splitroot(p):
    """Drive, root, and the rest of the path; the drive may be the name of a computer and of what it shares."""
    p = os.fspath(p)
    back, slash, colon, _ = _words(p)
    none = p[:0]
    plain = p.replace(slash, back)
    if plain.startswith(back * 2):
        long = (b"\\\\?\\UNC\\" if isinstance(p, bytes) else "\\\\?\\UNC\\")
        first = plain.find(back, 8 if plain[:8].upper() == long else 2)
        second = plain.find(back, first + 1) if first >= 0 else -1
        if second < 0:
            return p, none, none
        return p[:second], p[second:second + 1], p[second + 1:]
    if plain.startswith(back):
        return none, p[:1], p[1:]
    if plain[1:2] == colon:
        after = 3 if plain[2:3] == back else 2
        return p[:2], p[2:after], p[after:]
    return none, none, p


def splitdrive(p):
    """Drive, and the rest of the path."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


def join(path, *paths):
    """The paths with a backslash between any two; an absolute one, and one with another drive, drops those before it."""
    path = os.fspath(path)
    back, slash, colon, _ = _words(path)
    try:
        drive, root, rest = splitroot(path)
        for part in map(os.fspath, paths):
            own_drive, own_root, own_rest = splitroot(part)
            if own_root:
                if own_drive or not drive:
                    drive = own_drive
                root, rest = own_root, own_rest
                continue
            if own_drive and own_drive != drive:
                if own_drive.lower() != drive.lower():
                    drive, root, rest = own_drive, own_root, own_rest
                    continue
                drive = own_drive
            if rest and rest[-1:] not in (back, slash):
                rest += back
            rest += own_rest
        if rest and not root and drive and drive[-1:] not in (colon, back, slash):
            return drive + back + rest
        return drive + root + rest
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types("join", path, *paths)
        raise


def split(p):
    """The path up to the last separator, and what stands behind it."""
    p = os.fspath(p)
    back, slash, _, _ = _words(p)
    drive, root, rest = splitroot(p)
    at = max(rest.rfind(back), rest.rfind(slash)) + 1
    return drive + root + rest[:at].rstrip(back + slash), rest[at:]


def splitext(p):
    """The path without its extension, and the extension with its dot. Dots that begin a name begin no extension."""
    p = os.fspath(p)
    back, slash, _, dot = _words(p)
    return genericpath._split_extension(p, (back, slash), dot)


def basename(p):
    """What stands behind the last separator."""
    return split(p)[1]


def dirname(p):
    """The path up to the last separator."""
    return split(p)[0]


def ismount(path):
    """Whether the path is the root of a drive, or of what a computer shares."""
    path = os.fspath(path)
    back, slash, _, _ = _words(path)
    drive, root, rest = splitroot(abspath(path))
    if drive[:1] in (back, slash) and drive:
        return not rest
    return bool(root) and not rest


_reserved_characters = frozenset([chr(code) for code in range(32)] + list('"*:<>?|/\\'))
_reserved_names = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [name + digit for name in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"])


def isreserved(path):
    """Whether a name in the path means something else than a file to Windows."""
    rest = splitroot(os.fsdecode(path))[2].replace(altsep, sep)
    return any(map(_is_reserved_name, reversed(rest.split(sep))))


def _is_reserved_name(name):
    if name[-1:] in (".", " "):
        return name not in (".", "..")
    if not _reserved_characters.isdisjoint(name):
        return True
    return name.partition(".")[0].rstrip(" ").upper() in _reserved_names


def normpath(path):
    """The path without `.`, without doubled separators, and with `name\\..` taken out."""
    path = os.fspath(path)
    back, slash, _, dot = _words(path)
    drive, root, rest = splitroot(path.replace(slash, back))
    names = []
    for name in rest.split(back):
        if not name or name == dot:
            continue
        if name != dot * 2 or not names and not root or names and names[-1] == dot * 2:
            names.append(name)
        elif names:
            names.pop()
    prefix = drive + root
    return prefix + back.join(names) or dot


def abspath(path):
    """The path from the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(path, *, strict=False):
    """The path from the root on; this system has no links of Windows."""
    return abspath(path)


def relpath(path, start=None):
    """The path as seen from another one, by default from the current folder."""
    path = os.fspath(path)
    back, _, _, dot = _words(path)
    if not path:
        raise ValueError("no path specified")
    start = dot if start is None else os.fspath(start)
    try:
        start_drive, _, start_rest = splitroot(abspath(start))
        drive, _, rest = splitroot(abspath(path))
        if normcase(start_drive) != normcase(drive):
            raise ValueError("path is on mount %r, start on mount %r" % (drive, start_drive))
        here = [name for name in start_rest.split(back) if name]
        there = [name for name in rest.split(back) if name]
        same = 0
        while same < min(len(here), len(there)) and normcase(here[same]) == normcase(there[same]):
            same += 1
        return back.join([dot * 2] * (len(here) - same) + there[same:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all begin with, name by name; letters as in the first path."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty iterable")
    back, slash, _, dot = _words(paths[0])
    try:
        split_paths = [splitroot(path.replace(slash, back).lower()) for path in paths]
        if len({drive for drive, _, _ in split_paths}) != 1:
            raise ValueError("Paths don't have the same drive")
        if len({root for _, root, _ in split_paths}) != 1:
            if split_paths[0][0]:
                raise ValueError("Can't mix absolute and relative paths")
            raise ValueError("Can't mix rooted and not-rooted paths")
        drive, root, rest = splitroot(paths[0].replace(slash, back))
        names = [name for name in rest.split(back) if name and name != dot]
        others = [[name for name in rest.split(back) if name and name != dot] for _, _, rest in split_paths]
        low, high = min(others), max(others)
        count = 0
        while count < len(low) and low[count] == high[count]:
            count += 1
        return drive + root + back.join(names[:count])
    except (TypeError, AttributeError):
        _check_arg_types("commonpath", *paths)
        raise


def expanduser(path):
    """The path with `~` replaced by the home folder, if the environment tells it."""
    path = os.fspath(path)
    as_bytes = isinstance(path, bytes)
    if as_bytes:
        return os.fsencode(expanduser(os.fsdecode(path)))
    if not path.startswith("~"):
        return path
    end = 1
    while end < len(path) and path[end] not in "\\/":
        end += 1
    if "USERPROFILE" in os.environ:
        home = os.environ["USERPROFILE"]
    elif "HOMEPATH" in os.environ:
        home = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    else:
        return path
    user = path[1:end]
    if user and user != os.environ.get("USERNAME"):
        # Homes are beside each other, if the user's own is named after the user.
        if os.environ.get("USERNAME") != basename(home):
            return path
        home = join(dirname(home), user)
    return home + path[end:]


def expandvars(path):
    """The path with `$name`, `${name}` and `%name%` replaced from the environment; unknown names stay."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    result, at = [], 0
    while at < len(path):
        c = path[at]
        after = at + 1
        if c == "'":
            # Nothing is replaced between quotes.
            end = path.find("'", after)
            after = len(path) if end < 0 else end + 1
            result.append(path[at:after])
        elif c in "%$" and path[after:after + 1] == c:
            result.append(c)
            after += 1
        elif c == "%":
            end = path.find("%", after)
            if end < 0:
                result.append(path[at:])
                break
            name, after = path[after:end], end + 1
            result.append(os.environ.get(name, path[at:after]))
        elif c == "$" and path[after:after + 1] == "{":
            end = path.find("}", after)
            if end < 0:
                result.append(path[at:])
                break
            name, after = path[after + 1:end], end + 1
            result.append(os.environ.get(name, path[at:after]))
        elif c == "$":
            while after < len(path) and (path[after].isascii() and path[after].isalnum() or path[after] in "_-"):
                after += 1
            result.append(os.environ.get(path[at + 1:after], path[at:after]))
        else:
            result.append(c)
        at = after
    return "".join(result)
