"""Paths of POSIX systems, as text; and questions to the file system about them."""

import posix

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep",
    "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
    "isjunction", "isdevdrive", "isreserved",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _words(path):
    """Slash, dot and empty text of the path's own type."""
    if isinstance(path, bytes):
        return b"/", b".", b""
    return "/", ".", ""


def _check_types(function, paths):
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


def normcase(s):
    """The path as it is: case matters."""
    return posix.fspath(s)


def isabs(s):
    """Whether the path begins at the root."""
    s = posix.fspath(s)
    return s.startswith(_words(s)[0])


def join(a, *p):
    """The paths with a slash between any two; an absolute one drops those before it."""
    path = posix.fspath(a)
    slash = _words(path)[0]
    parts = [posix.fspath(part) for part in p]
    try:
        for part in parts:
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_types("join", [path, *parts])
        raise
    return path


def split(p):
    """The path up to the last slash, and what stands behind it."""
    p = posix.fspath(p)
    slash = _words(p)[0]
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return (head.rstrip(slash) or head), tail


def splitext(p):
    """The path without its extension, and the extension with its dot. Dots that begin a name begin no extension."""
    p = posix.fspath(p)
    slash, dot, empty = _words(p)
    start = p.rfind(slash) + 1
    name = p[start:]
    at = name.rfind(dot)
    if at <= 0 or not name[:at].strip(dot):
        return p, empty
    return p[:start + at], name[at:]


def splitdrive(p):
    """Nothing, and the path: there are no drives."""
    p = posix.fspath(p)
    return p[:0], p


def splitroot(p):
    """Drive (nothing), root, and the rest of the path."""
    p = posix.fspath(p)
    slash, _, empty = _words(p)
    rest = p.lstrip(slash)
    count = len(p) - len(rest)
    if count != 2:
        count = min(count, 1)
    return empty, p[:count], p[count:]


def basename(p):
    """What stands behind the last slash."""
    return split(p)[1]


def dirname(p):
    """The path up to the last slash."""
    return split(p)[0]


def commonprefix(m):
    """The longest text that all begin with, character by character."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [posix.fspath(path) for path in m]
    low, high = min(m), max(m)
    for at, c in enumerate(low):
        if c != high[at]:
            return low[:at]
    return low


def commonpath(paths):
    """The longest path that all begin with, name by name."""
    paths = [posix.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_types("commonpath", paths)
    slash, dot, empty = _words(paths[0])
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    parts = [[name for name in path.split(slash) if name and name != dot] for path in paths]
    first, last = min(parts), max(parts)
    common = first
    for at, name in enumerate(first):
        if name != last[at]:
            common = first[:at]
            break
    return (slash if paths[0].startswith(slash) else empty) + slash.join(common)


def normpath(path):
    """The path without `.`, without doubled slashes, and with `name/..` taken out."""
    path = posix.fspath(path)
    slash, dot, empty = _words(path)
    up = dot + dot
    _, root, rest = splitroot(path)
    names = []
    for name in rest.split(slash):
        if not name or name == dot:
            continue
        if name != up or (not root and not names) or (names and names[-1] == up):
            names.append(name)
        elif names:
            names.pop()
    return root + slash.join(names) or dot


def abspath(path):
    """The path from the root on."""
    path = posix.fspath(path)
    if not isabs(path):
        here = posix.getcwd()
        path = join(posix.fsencode(here) if isinstance(path, bytes) else here, path)
    return normpath(path)


def relpath(path, start=None):
    """The path as seen from another one, by default from the current folder."""
    path = posix.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, _ = _words(path)
    start = dot if start is None else posix.fspath(start)
    _check_types("relpath", [path, start])
    here = [name for name in abspath(start).split(slash) if name]
    there = [name for name in abspath(path).split(slash) if name]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    names = [dot + dot] * (len(here) - same) + there[same:]
    return slash.join(names) if names else dot


def realpath(filename, *, strict=False):
    """The path from the root on, without symbolic links."""
    path = abspath(filename)
    if strict:
        return posix.canonical(path)
    rest = []
    slash = _words(path)[0]
    while True:
        try:
            found = posix.canonical(path)
        except OSError:
            head, tail = split(path)
            if head == path:
                return join(path, *reversed(rest))
            try:
                # A link that leads nowhere is followed all the same.
                target = posix.readlink(path)
            except OSError:
                rest.append(tail)
                path = head
                continue
            if len(rest) > 255:
                return join(path, *reversed(rest))
            rest.append(basename(target))
            path = normpath(join(head, dirname(target)))
        else:
            return join(found, *reversed(rest)) if rest else found


def expanduser(path):
    """The path with `~` replaced by the home folder."""
    path = posix.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    slash = _words(path)[0]
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    user = posix.fsdecode(path[1:end])
    home = _home(user)
    if home is None:
        return path
    if isinstance(path, bytes):
        home = posix.fsencode(home)
    return (home.rstrip(slash) + path[end:]) or slash


def _home(user):
    import os
    if not user and "HOME" in os.environ:
        return os.environ["HOME"]
    try:
        with open("/etc/passwd") as lines:
            for line in lines:
                fields = line.split(":")
                if len(fields) > 5 and (fields[0] == user if user else fields[2] == str(posix.getuid())):
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """The path with `$name` and `${name}` replaced from the environment; unknown names stay."""
    path = posix.fspath(path)
    if isinstance(path, bytes):
        return posix.fsencode(expandvars(posix.fsdecode(path)))
    import os
    result, at = [], 0
    while (dollar := path.find("$", at)) >= 0:
        result.append(path[at:dollar])
        at = dollar + 1
        if path.startswith("{", at):
            end = path.find("}", at)
            name, after = (path[at + 1:end], end + 1) if end >= 0 else (None, at)
        else:
            after = at
            while after < len(path) and path[after].isascii() and (path[after].isalnum() or path[after] == "_"):
                after += 1
            name = path[at:after] or None
        if name is not None and name in os.environ:
            result.append(os.environ[name])
        else:
            result.append(path[dollar:after])
        at = after
    result.append(path[at:])
    return "".join(result)


def _kind(path, follow=True):
    try:
        return posix.kind(path, follow)
    except (OSError, ValueError):
        return ""


def exists(path):
    """Whether the path leads to something."""
    return _kind(path) != ""


def lexists(path):
    """Whether there is something of that name, be it a link that leads nowhere."""
    return _kind(path, False) != ""


def isdir(s):
    """Whether the path leads to a folder."""
    return _kind(s) == "folder"


def isfile(path):
    """Whether the path leads to a file."""
    return _kind(path) == "file"


def islink(path):
    """Whether the path is a symbolic link."""
    return _kind(path, False) == "link"


def isjunction(path):
    """False: there are no junctions."""
    posix.fspath(path)
    return False


def isdevdrive(path):
    """False: there are no drives."""
    posix.fspath(path)
    return False


def isreserved(path):
    """False: no names are reserved."""
    posix.fspath(path)
    return False


def ismount(path):
    """Whether another file system begins there."""
    try:
        own = posix.stat(path, False)
        if _kind(path, False) == "link":
            return False
        slash, dot, _ = _words(posix.fspath(path))
        parent = posix.stat(join(path, dot + dot))
    except (OSError, ValueError):
        return False
    return own[2] != parent[2] or own[1] == parent[1]


def getsize(filename):
    """How many bytes a file has."""
    return posix.stat(filename)[6]


def getatime(filename):
    """When a file was read last."""
    return posix.stat(filename)[7] / 1e9


def getmtime(filename):
    """When a file was changed last."""
    return posix.stat(filename)[8] / 1e9


def getctime(filename):
    """When a file, its name or its permissions were changed last."""
    return posix.stat(filename)[9] / 1e9


def samestat(s1, s2):
    """Whether two results of os.stat() are about the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return posix.stat(f1)[1:3] == posix.stat(f2)[1:3]


def sameopenfile(fp1, fp2):
    """Whether two numbers are those of the same file."""
    return samefile(fp1, fp2)
