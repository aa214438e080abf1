"""The classes of `pathlib`."""

import os
import posixpath
from _fnmatch import fnmatchcase as _matches


class UnsupportedOperation(NotImplementedError):
    """A path cannot do that on this system."""

    __module__ = "pathlib._abc"


class _Parents:
    """The folders above a path, the nearest first. They are made when they are asked for."""

    __slots__ = ("_path", "_drive", "_root", "_names")

    def __init__(self, path):
        self._path = path
        self._drive, self._root, self._names = path._split()

    def __len__(self):
        return len(self._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[at] for at in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_split(self._drive, self._root, self._names[:-index - 1])

    def __iter__(self):
        return map(self.__getitem__, range(len(self)))

    def __contains__(self, value):
        return any(value is parent or value == parent for parent in self)

    def __reversed__(self):
        return map(self.__getitem__, reversed(range(len(self))))

    def index(self, value, start=0, stop=None):
        return tuple(self).index(value, start, len(self) if stop is None else stop)

    def count(self, value):
        return tuple(self).count(value)

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path that never asks the file system. `PurePath()` makes one of this system's kind.

    The text is taken apart when that is first needed. Subclasses that add to `__init__` override `with_segments`, which makes
    every derived path.
    """

    __slots__ = ("_segments", "_drive", "_root", "_names", "_text", "_folded", "_hash")
    parser = os.path

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        segments = []
        for arg in args:
            if type(arg) is str:
                segments.append(arg)
                continue
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser and self.parser is posixpath:
                    segments += [segment.replace("\\", "/") for segment in arg._raw()]
                else:
                    segments += arg._raw()
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(path).__name__!r}")
            segments.append(path)
        self._segments = segments

    def with_segments(self, *pathsegments):
        """A new path of the same class from these parts."""
        return type(self)(*pathsegments)

    # The parts.

    def _raw(self):
        """The strings that the path was made from."""
        try:
            return self._segments
        except AttributeError:
            return [str(self)]

    def _split(self):
        """Drive, root and names."""
        try:
            return self._drive, self._root, self._names
        except AttributeError:
            segments = self._segments
            text = segments[0] if len(segments) == 1 else self.parser.join(*segments) if segments else ""
            self._drive, self._root, self._names = self._parse_path(text)
            return self._drive, self._root, self._names

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return "", "", []
        sep = cls.parser.sep
        if cls.parser.altsep:
            path = path.replace(cls.parser.altsep, sep)
        drive, root, rest = cls.parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            parts = drive.split(sep)
            # `\\server\share` and `\\?\unc\server\share` have a root that is not written.
            if len(parts) == 4 and parts[2] not in "?." or len(parts) == 6:
                root = sep
        return drive, root, [name for name in rest.split(sep) if name and name != "."]

    def _from_split(self, drive, root, names):
        text = self._format(drive, root, names)
        path = self.with_segments(text)
        path._text = text or "."
        path._drive, path._root, path._names = drive, root, names
        return path

    @classmethod
    def _format(cls, drive, root, names):
        if drive or root:
            return drive + root + cls.parser.sep.join(names)
        if names and cls.parser is not posixpath and cls.parser.splitdrive(names[0])[0]:
            # A name with a colon is no drive.
            names = ["."] + names
        return cls.parser.sep.join(names)

    @property
    def parts(self):
        """The anchor, if there is one, and the names, as a tuple."""
        drive, root, names = self._split()
        return (drive + root, *names) if drive or root else tuple(names)

    @property
    def drive(self):
        """The drive, or an empty string."""
        return self._split()[0]

    @property
    def root(self):
        """The root, or an empty string."""
        return self._split()[1]

    @property
    def anchor(self):
        """Drive and root."""
        drive, root, _ = self._split()
        return drive + root

    @property
    def name(self):
        """The last name, or an empty string."""
        names = self._split()[2]
        return names[-1] if names else ""

    @property
    def suffix(self):
        """The extension of the last name, with its dot."""
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 and name[:at].strip(".") else ""

    @property
    def suffixes(self):
        """The extensions of the last name, with their dots."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last name without its extension."""
        name = self.name
        suffix = self.suffix
        return name[:-len(suffix)] if suffix else name

    @property
    def parent(self):
        """The folder that the path is in."""
        drive, root, names = self._split()
        return self._from_split(drive, root, names[:-1]) if names else self

    @property
    def parents(self):
        """The folders above the path, the nearest first."""
        return _Parents(self)

    # Text and comparison.

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._format(*self._split()) or "."
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The text with slashes."""
        return str(self).replace(self.parser.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def as_uri(self):
        """The path as a `file:` URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            # `file:///c:/a`
            prefix, path = "file:///" + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = "file:", self.as_posix()
        else:
            prefix, path = "file://", str(self)
        return prefix + _quote(os.fsencode(path))

    def _key(self):
        """What is compared: the text, in small letters where case does not matter."""
        if self.parser is posixpath:
            return str(self)
        try:
            return self._folded
        except AttributeError:
            self._folded = str(self).lower()
            return self._folded

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._key())
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._key() == other._key()

    def _order(self, other):
        """The two lists of names that the order goes by; None if the paths have no order."""
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return None
        sep = self.parser.sep
        return self._key().split(sep), other._key().split(sep)

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order[0] < order[1]

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order[0] <= order[1]

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order[0] > order[1]

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order[0] >= order[1]

    def __reduce__(self):
        return type(self), tuple(self._raw())

    # Other paths.

    def joinpath(self, *pathsegments):
        """The path with more parts; an absolute one drops those before it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        """The path with another last name."""
        if not name or self.parser.sep in name or (self.parser.altsep and self.parser.altsep in name) or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        drive, root, names = self._split()
        if not names:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_split(drive, root, names[:-1] + [name])

    def with_stem(self, stem):
        """The path with another last name, but with the extension that it has."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension, or with none."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from another one, which must be above it unless `walk_up` allows `..`."""
        if _deprecated:
            _warn_of_more("relative_to()", "one positional argument", 3)
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        ups = 0
        for path in (other, *other.parents):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            ups += 1
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        names = [".."] * ups + self._split()[2][len(path._split()[2]):]
        return self._from_split("", "", names)

    def is_relative_to(self, other, /, *_deprecated):
        """Whether another path is above this one, or the same."""
        if _deprecated:
            _warn_of_more("is_relative_to()", "one argument", 3)
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    # Questions.

    def is_absolute(self):
        """Whether the path begins at a root, and with a drive where there are drives."""
        if self.parser is posixpath:
            return bool(self._split()[1])
        return self.parser.isabs(self)

    def is_reserved(self):
        """Whether a name in the path means something else to Windows than a file."""
        import warnings
        message = (
            "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. "
            "Use os.path.isreserved() to detect reserved paths on Windows.")
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        return self.parser is not posixpath and self.parser.isreserved(self)

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path matches a pattern; a relative pattern is compared with the end of the path."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        names, patterns = self.parts[::-1], path_pattern.parts[::-1]
        if not patterns:
            raise ValueError("empty pattern")
        if len(names) < len(patterns) or len(names) > len(patterns) and path_pattern.anchor:
            return False
        compare = self._comparison(case_sensitive)
        return all(compare(name, pattern) for name, pattern in zip(names, patterns))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which `**` stands for any number of names."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        names, patterns = [
            ("" if str(path) == "." else str(path)).split(path.parser.sep) for path in (self, pattern)]
        compare = self._comparison(case_sensitive)
        # Which beginnings of the names the patterns so far match: sets of lengths.
        lengths = {0}
        for at, pattern in enumerate(patterns):
            if not lengths:
                return False
            if pattern != "**":
                lengths = {
                    length + 1 for length in lengths
                    if length < len(names) and (pattern != "*" or names[length]) and compare(names[length], pattern)}
            elif at == len(patterns) - 1:
                return min(lengths) < len(names)
            else:
                lengths = set(range(min(lengths), len(names)))
        return len(names) in lengths

    def _comparison(self, case_sensitive):
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        if case_sensitive:
            return _matches
        return lambda name, pattern: _matches(name.lower(), pattern.lower())


os.PathLike.register(PurePath)


def _warn_of_more(method, allowed, level):
    import warnings
    message = (
        f"support for supplying more than {allowed} to pathlib.PurePath.{method} is deprecated and scheduled for removal "
        "in Python 3.14")
    warnings.warn(message, DeprecationWarning, stacklevel=level)


_plain = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/")


def _quote(path):
    return "".join([chr(byte) if byte in _plain else f"%{byte:02X}" for byte in path])


def _unquote(text):
    first, *rest = os.fsencode(text).split(b"%")
    result = [first]
    for part in rest:
        code = part[:2]
        if len(code) == 2 and all(byte in b"0123456789abcdefABCDEF" for byte in code):
            result += [bytes([int(code, 16)]), part[2:]]
        else:
            result.append(b"%" + part)
    return os.fsdecode(b"".join(result))


class PurePosixPath(PurePath):
    """A path of POSIX systems that never asks the file system."""

    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows that never asks the file system."""

    __slots__ = ()

    # Most programs never make such a path.
    class _Parser:
        def __get__(self, instance, owner):
            import ntpath
            PureWindowsPath.parser = ntpath
            return ntpath

    parser = _Parser()
    del _Parser


class Path(PurePath):
    """A path of this system, with everything that can be asked and done."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            message = (
                "support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in "
                "Python 3.14")
            warnings.warn(message, DeprecationWarning, stacklevel=2)
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The home folder."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a `file:` URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        if path[:3] == "///" or path[:1] == "/" and path[2:3] in (":", "|"):
            # A drive.
            path = path[1:]
        if path[1:2] == "|":
            path = path[:1] + ":" + path[2:]
        path = cls(_unquote(path))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # Questions.

    def stat(self, *, follow_symlinks=True):
        """What the system knows about the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """What the system knows about the file, or about the symbolic link that it is."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether the path leads to something."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether the path leads to a folder."""
        return os.path.isdir(self) and (follow_symlinks or not os.path.islink(self))

    def is_file(self, *, follow_symlinks=True):
        """Whether the path leads to a file."""
        return os.path.isfile(self) and (follow_symlinks or not os.path.islink(self))

    def is_symlink(self):
        """Whether the path is a symbolic link."""
        return os.path.islink(self)

    def is_mount(self):
        """Whether another file system begins there."""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether the path is a junction of Windows."""
        return os.path.isjunction(self)

    def _is_kind(self, kind):
        try:
            return os.stat(self).st_mode & 0o170000 == kind
        except (OSError, ValueError):
            return False

    def is_block_device(self):
        """Whether the path leads to a device of blocks."""
        return self._is_kind(0o060000)

    def is_char_device(self):
        """Whether the path leads to a device of characters."""
        return self._is_kind(0o020000)

    def is_fifo(self):
        """Whether the path leads to a pipe."""
        return self._is_kind(0o010000)

    def is_socket(self):
        """Whether the path leads to a socket."""
        return self._is_kind(0o140000)

    def samefile(self, other_path):
        """Whether another path leads to the same file."""
        status = self.stat()
        try:
            other = other_path.stat()
        except AttributeError:
            other = self.with_segments(other_path).stat()
        return os.path.samestat(status, other)

    def owner(self, *, follow_symlinks=True):
        """The name of the user that the file belongs to."""
        return _name_of_id("/etc/passwd", self.stat(follow_symlinks=follow_symlinks).st_uid, "getpwuid(): uid")

    def group(self, *, follow_symlinks=True):
        """The name of the group that the file belongs to."""
        return _name_of_id("/etc/group", self.stat(follow_symlinks=follow_symlinks).st_gid, "getgrgid(): gid")

    # Contents.

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """A stream over the file."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The contents as bytes."""
        with open(self, "rb", 0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The contents as text."""
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Make the bytes the contents; how many bytes."""
        view = memoryview(data)
        with self.open("wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Make the text the contents; how many characters."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if it is missing, else let it have been changed now."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        os.close(os.open(self, flags if exist_ok else flags | os.O_EXCL, mode))

    # Folders.

    def iterdir(self):
        """The paths in the folder, in no particular order."""
        names = os.listdir(self)
        start = "" if str(self) == "." else self._folder_text()
        return (self._child(start + name) for name in names)

    def _folder_text(self):
        text = str(self)
        return text if text.endswith("/") else text + "/"

    def _child(self, text):
        path = self.with_segments(text)
        path._text = text
        return path

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder, with `parents` those above it that are missing as well."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            # Some systems say first that nothing may be written there.
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove the folder, which must be empty."""
        os.rmdir(self)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """For each folder below: its path, the names of the folders in it, and the other names."""
        followlinks = True if follow_symlinks else os._walk_symlinks_as_files
        for folder, folders, others in os.walk(self, top_down, on_error, followlinks):
            yield self.with_segments(folder), folders, others

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below this one that match a pattern, in no particular order."""
        import sys
        sys.audit("pathlib.Path.glob", self, pattern)
        return self._glob(pattern, False, case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """As `glob`, in all folders below."""
        import sys
        sys.audit("pathlib.Path.rglob", self, pattern)
        return self._glob(pattern, True, case_sensitive, recurse_symlinks)

    def _glob(self, pattern, everywhere, case_sensitive, recurse_symlinks):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        drive, root, parts = pattern._split()
        if drive or root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if everywhere:
            parts = ["**", *parts]
        elif not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        text = pattern._raw()[-1] if pattern._raw() else ""
        if text.endswith(("/", pattern.parser.sep)) or everywhere and not text:
            # Only folders.
            parts = [*parts, ""]
        compare = self._comparison(case_sensitive)
        literal = case_sensitive is None or case_sensitive == (self.parser is posixpath)
        start = "" if str(self) == "." else self._folder_text()
        found = _select(start, parts, 0, compare, literal, recurse_symlinks)
        return (self._child(text) if text else self.with_segments() for text in map(self._trim, found))

    @staticmethod
    def _trim(text):
        return text[:-1] if text.endswith("/") and text.strip("/") else text

    # Other paths.

    def absolute(self):
        """The path from the root on; links and `..` stay."""
        if self.is_absolute():
            return self
        here = os.getcwd()
        names = self._split()[2]
        return self.with_segments(here, *names) if names else self.with_segments(here)

    def resolve(self, strict=False):
        """The path from the root on, without links and without `..`."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        """Where the symbolic link leads."""
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        """The path with `~` or `~name` replaced by a home folder."""
        drive, root, names = self._split()
        if drive or root or not names or names[0][:1] != "~":
            return self
        home = os.path.expanduser(names[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *names[1:])

    # Changes.

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Change the permissions of the symbolic link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Give the file another path, which is returned."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Give the file another path, which is returned; what has that path is replaced."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symbolic link that leads to `target`."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path another name of the file `target`."""
        os.link(target, self)


def _name_of_id(file, number, what):
    with open(file) as lines:
        for line in lines:
            fields = line.split(":")
            if len(fields) > 2 and fields[2] == str(number):
                return fields[0]
    raise KeyError(f"{what} not found: {number}")


def _select(path, parts, at, compare, literal, follow):
    """The texts of the paths that match the parts from `at` on, below the folder `path`, which is empty or ends in a slash.

    A text that ends in a slash is that of a folder.
    """
    count = len(parts)
    if at == count:
        yield path
        return
    part = parts[at]
    if part == "":
        if os.path.isdir(path or "."):
            yield path
    elif part == "**":
        while at + 1 < count and parts[at + 1] == "**":
            at += 1
        if path == "" or os.path.isdir(path):
            yield from _select_below(path, parts, at + 1, compare, literal, follow)
    elif part == ".." or literal and not ("*" in part or "?" in part or "[" in part):
        path += part
        if at + 1 < count:
            yield from _select(path + "/", parts, at + 1, compare, literal, follow)
        elif os.path.lexists(path):
            yield path
    else:
        goes_on = at + 1 < count
        for entry in _entries(path):
            name = entry.name
            if (part == "*" or compare(name, part)) and (not goes_on or _is_folder(entry, True)):
                if goes_on:
                    yield from _select(path + name + "/", parts, at + 1, compare, literal, follow)
                else:
                    yield path + name


def _select_below(path, parts, at, compare, literal, follow):
    """As `_select`, for the folder and for all below it; without further parts, files as well."""
    yield from _select(path, parts, at, compare, literal, follow)
    for entry in _entries(path):
        below = path + entry.name
        if _is_folder(entry, follow):
            yield from _select_below(below + "/", parts, at, compare, literal, follow)
        elif at == len(parts):
            yield below


def _entries(path):
    try:
        return os.scandir(path or ".")
    except OSError:
        return ()


def _is_folder(entry, follow):
    try:
        return entry.is_dir(follow_symlinks=follow)
    except OSError:
        return False


class PosixPath(Path, PurePosixPath):
    """A path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, which cannot be made here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
