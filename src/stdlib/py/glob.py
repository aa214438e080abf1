"""Paths that match a pattern of shells, `**` for any number of folders included."""

import os
import sys
from _fnmatch import fnmatchcase as _matches

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern, as a list in no particular order.

    Names that begin with a dot are found by a dot in the pattern only, or with `include_hidden`; `**` stands for any number of
    folders with `recursive`. Relative patterns start from `root_dir`, or from an open folder's number.
    """
    return list(iglob(
        pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern, one by one."""
    sys.audit("glob.glob", pathname, recursive)
    sys.audit("glob.glob/2", pathname, recursive, root_dir, dir_fd)
    root_dir = pathname[:0] if root_dir is None else os.fspath(root_dir)
    search = _Search(isinstance(pathname, bytes), dir_fd, recursive, include_hidden)
    found = search.paths(pathname, root_dir, False)
    if not pathname or recursive and pathname[:2] == search.any_depth:
        # The folder where the search starts has no path of its own.
        return (path for path in found if path)
    return found


class _Search:
    """What stays the same during a search."""

    def __init__(self, as_bytes, dir_fd, recursive, include_hidden):
        self.any_depth, self.dot, self.here = (b"**", b".", b".") if as_bytes else ("**", ".", ".")
        self.as_bytes = as_bytes
        self.dir_fd = dir_fd
        self.recursive = recursive
        self.include_hidden = include_hidden

    def paths(self, pathname, root, only_folders):
        """The paths below a root that match."""
        folder, name = os.path.split(pathname)
        if not has_magic(pathname):
            # A path that ends in a slash is that of a folder.
            found = self.exists(_join(root, pathname)) if name else self.is_folder(_join(root, folder))
            if found:
                yield pathname
            return
        if not folder:
            yield from self.names(root, name, only_folders)
            return
        if folder != pathname and has_magic(folder):
            folders = self.paths(folder, root, True)
        else:
            folders = [folder]
        for folder in folders:
            for found in self.names(_join(root, folder), name, only_folders):
                yield os.path.join(folder, found)

    def names(self, folder, name, only_folders):
        """The names in a folder that match, and those below it if the pattern is `**`."""
        if self.recursive and name == self.any_depth:
            if not folder or self.is_folder(folder):
                yield name[:0]
                yield from self.below(folder, only_folders)
        elif has_magic(name):
            show_hidden = self.include_hidden or name[:1] == self.dot
            for found, _ in self.entries(folder, only_folders):
                if (show_hidden or found[:1] != self.dot) and _matches(found, name):
                    yield found
        elif name:
            if self.exists(_join(folder, name)):
                yield name
        elif self.is_folder(folder):
            yield name

    def below(self, folder, only_folders):
        for name, is_folder in self.entries(folder, only_folders):
            if self.include_hidden or name[:1] != self.dot:
                yield name
                if is_folder is not False:
                    for found in self.below(_join(folder, name) if folder else name, only_folders):
                        yield _join(name, found)

    def entries(self, folder, only_folders):
        """The names in a folder, and whether each is a folder; nothing if it cannot be read."""
        try:
            if self.dir_fd is None:
                return self.read(folder or self.here, only_folders)
            fd = os.open(folder or self.here, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.dir_fd)
            try:
                names = self.read(fd, only_folders)
            finally:
                os.close(fd)
        except OSError:
            return []
        return [(os.fsencode(name), is_folder) for name, is_folder in names] if self.as_bytes else names

    def read(self, place, only_folders):
        names = []
        for entry in os.scandir(place):
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            if is_folder or not only_folders:
                names.append((entry.name, is_folder))
        return names

    def exists(self, path):
        if self.dir_fd is None:
            return os.path.lexists(path)
        try:
            os.lstat(path, dir_fd=self.dir_fd)
        except (OSError, ValueError):
            return False
        return True

    def is_folder(self, path):
        if self.dir_fd is None:
            return os.path.isdir(path)
        try:
            return os.stat(path, dir_fd=self.dir_fd).st_mode & 0o170000 == 0o040000
        except (OSError, ValueError):
            return False


def _join(folder, name):
    return os.path.join(folder, name) if folder and name else folder or name


def has_magic(s):
    """Whether a path has characters that patterns are made with."""
    if isinstance(s, bytes):
        return b"*" in s or b"?" in s or b"[" in s
    return "*" in s or "?" in s or "[" in s


_escapes = {ord(c): f"[{c}]" for c in "*?["}


def escape(pathname):
    """A pattern that matches this path alone."""
    drive, rest = os.path.splitdrive(pathname)
    if isinstance(rest, bytes):
        return drive + rest.decode("latin-1").translate(_escapes).encode("latin-1")
    return drive + rest.translate(_escapes)


def glob0(dirname, pattern):
    """The pattern, as a list, if the folder has such a name."""
    _warn_of_old_name("glob0")
    return list(_Search(isinstance(pattern, bytes), None, False, False).names(dirname, pattern, False))


def glob1(dirname, pattern):
    """The names in a folder that match."""
    _warn_of_old_name("glob1")
    search = _Search(isinstance(pattern, bytes), None, False, False)
    names = (name for name, _ in search.entries(dirname, False))
    return [name for name in names if (pattern[:1] == search.dot or name[:1] != search.dot) and _matches(name, pattern)]


def _warn_of_old_name(name):
    import warnings
    message = "is deprecated and will be removed in Python 3.15. Use glob.glob and pass a directory to its root_dir argument instead."
    warnings.warn(f"glob.{name} {message}", DeprecationWarning, stacklevel=3)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """A pattern as a regular expression for whole paths."""
    from fnmatch import _parts, _special
    if not seps:
        seps = os.path.sep + (os.path.altsep or "")
    escaped = seps.translate(_special)
    sep = f"[{escaped}]" if len(seps) > 1 else escaped
    other = f"[^{escaped}]"
    visible = f"[^{escaped}.]"
    name = f"{other}+" if include_hidden else f"{visible}{other}*"
    folders = f"(?:.+{sep})?" if include_hidden else f"(?:{name}{sep})*"
    rest = ".*" if include_hidden else f"{folders}(?:{name})?"

    for c in seps[1:]:
        pat = pat.replace(c, seps[0])
    parts = pat.split(seps[0])
    last = len(parts) - 1
    text = ""
    for at, part in enumerate(parts):
        if part == "*":
            text += name if at == last else name + sep
        elif recursive and part == "**":
            if at == last:
                text += rest
            elif parts[at + 1] != "**":
                text += folders
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    text += r"(?!\.)"
                runs = ["" if found is None else found for found in _stars(_parts(part, other), f"{other}*")]
                text += "".join(runs)
            if at < last:
                text += sep
    return rf"(?s:{text})\Z"


def _stars(parts, star):
    """The parts, with an expression for each run of stars."""
    before = ""
    for part in parts:
        if part is not None or before is not None:
            yield star if part is None else part
        before = part
