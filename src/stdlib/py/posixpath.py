"""Paths of POSIX systems, as text; and questions to the file system about them."""

import genericpath
import posix
from genericpath import (
    _check_arg_types, commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile,
    isjunction, islink, lexists, samefile, sameopenfile, samestat,
)

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep",
    "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
    "isjunction", "isdevdrive",
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
    try:
        for part in map(posix.fspath, p):
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_arg_types("join", path, *p)
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
    slash, dot, _ = _words(p)
    return genericpath._split_extension(p, (slash,), dot)


def splitdrive(p):
    """Nothing, and the path: there are no drives."""
    p = posix.fspath(p)
    return p[:0], p


def splitroot(path):
    """Drive (nothing), root, and the rest of the path."""
    path = posix.fspath(path)
    slash, _, empty = _words(path)
    rest = path.lstrip(slash)
    count = len(path) - len(rest)
    if count != 2:
        count = min(count, 1)
    return empty, path[:count], path[count:]


def basename(p):
    """What stands behind the last slash."""
    return split(p)[1]


def dirname(p):
    """The path up to the last slash."""
    return split(p)[0]


def commonpath(paths):
    """The longest path that all begin with, name by name."""
    paths = [posix.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_arg_types("commonpath", *paths)
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
    _check_arg_types("relpath", path, start)
    here = [name for name in abspath(start).split(slash) if name]
    there = [name for name in abspath(path).split(slash) if name]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    names = [dot + dot] * (len(here) - same) + there[same:]
    return slash.join(names) if names else dot


def realpath(filename, *, strict=False):
    """The path from the root on, without symbolic links."""
    filename = posix.fspath(filename)
    slash, dot, _ = _words(filename)
    if filename.startswith(slash):
        path = slash
    else:
        path = posix.getcwdb() if isinstance(filename, bytes) else posix.getcwd()
    # What is still to be walked, the next name last. Behind the names in a link come None and the link's own path.
    rest = filename.split(slash)[::-1]
    resolved = {}
    while rest:
        name = rest.pop()
        if name is None:
            resolved[rest.pop()] = path
            continue
        if not name or name == dot:
            continue
        if name == dot + dot:
            path = path[:path.rindex(slash)] or slash
            continue
        step = slash + name if path == slash else path + slash + name
        try:
            if posix.lstat(step).st_mode & 0o170000 != 0o120000:
                path = step
                continue
            if step in resolved:
                path = resolved[step]
                if path is not None:
                    continue
                # The link leads to itself.
                path = step
                if strict:
                    posix.stat(step)
                continue
            target = posix.readlink(step)
        except OSError:
            if strict:
                raise
            path = step
            continue
        resolved[step] = None
        if target.startswith(slash):
            path = slash
        rest += [step, None]
        rest += target.split(slash)[::-1]
    return path


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


def ismount(path):
    """Whether another file system begins there."""
    try:
        own = posix.lstat(path)
        if own.st_mode & 0o170000 == 0o120000:
            return False
        path = posix.fspath(path)
        parent = posix.lstat(realpath(join(path, b".." if isinstance(path, bytes) else "..")))
    except (OSError, ValueError):
        return False
    return own.st_dev != parent.st_dev or own.st_ino == parent.st_ino
