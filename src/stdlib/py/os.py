"""The operating system: files and folders, the environment, processes."""

import posix
import posixpath as path
import sys
from posix import (
    EX_DATAERR, EX_IOERR, EX_NOINPUT, EX_OK, EX_OSERR, EX_SOFTWARE, EX_USAGE, F_OK, O_APPEND, O_CLOEXEC, O_CREAT,
    O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY, R_OK, W_OK, X_OK,
    _exit, abort, chdir, chmod, close, cpu_count, dup, fsdecode, fsencode, fspath, fsync, ftruncate,
    getcwd, getegid, geteuid, getgid, getpid, getppid, getuid, isatty, link, listdir, lseek, mkdir, open, pipe, read,
    readlink, remove, rename, replace, rmdir, strerror, symlink, system, truncate, unlink, urandom, write,
)
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {listdir, truncate}
supports_follow_symlinks = set()

sys.modules["os.path"] = path


class _Fields(tuple):
    """A tuple whose items have names."""

    __slots__ = ()
    _names = ()

    def __repr__(self):
        items = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
        return f"os.{type(self).__name__}({items})"


class stat_result(_Fields):
    """What the system knows about a file."""

    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3
    _names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")

    def __new__(cls, values, more=None):
        values = tuple(values)
        if len(values) < 10:
            raise TypeError(f"os.stat_result() takes an at least 10-sequence ({len(values)}-sequence given)")
        self = super().__new__(cls, values[:10])
        self._more = more or {}
        return self


    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self.st_atime_ns / 1e9)
    st_mtime = property(lambda self: self.st_mtime_ns / 1e9)
    st_ctime = property(lambda self: self.st_ctime_ns / 1e9)
    st_atime_ns = property(lambda self: self._more.get("st_atime_ns", self[7] * 10**9))
    st_mtime_ns = property(lambda self: self._more.get("st_mtime_ns", self[8] * 10**9))
    st_ctime_ns = property(lambda self: self._more.get("st_ctime_ns", self[9] * 10**9))
    st_blksize = property(lambda self: self._more.get("st_blksize"))
    st_blocks = property(lambda self: self._more.get("st_blocks"))
    st_rdev = property(lambda self: self._more.get("st_rdev"))


def _stat_result(numbers):
    times = [time // 10**9 for time in numbers[7:10]]
    names = ("st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")
    return stat_result(list(numbers[:7]) + times, dict(zip(names, numbers[7:])))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What the system knows about a file."""
    return _stat_result(posix.stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """What the system knows about a file, or about the symbolic link that it is."""
    return _stat_result(posix.stat(path, False))


def fstat(fd):
    """What the system knows about an open file."""
    return _stat_result(posix.stat(fd))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a path may be used in a way."""
    return posix.access(path, mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the times of a file's last access and change."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            import time
            now = time.time_ns()
            ns = now, now
        else:
            ns = tuple(int(time * 10**9) for time in times)
    posix.set_times(path, *ns)


def getcwdb():
    """The current folder, in bytes."""
    return fsencode(getcwd())


class terminal_size(_Fields):
    """The size of a terminal."""

    __slots__ = ()
    _names = ("columns", "lines")
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])


def get_terminal_size(fd=1):
    """The size of the terminal."""
    return terminal_size(posix.get_terminal_size(fd))


class uname_result(_Fields):
    """System, computer, release, version and machine."""

    __slots__ = ()
    _names = ("sysname", "nodename", "release", "version", "machine")
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])


def uname():
    """System, computer, release, version and machine."""
    return uname_result(posix.uname())


def process_cpu_count():
    """How many processors this process may use."""
    return cpu_count()


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder, and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else made it meanwhile.
            pass
        if tail in (curdir, b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty folder, and those above it that are then empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename a file; folders are made for the new name, and removed if they are empty without the old one."""
    head = path.dirname(new)
    if head and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head = path.dirname(old)
    if head:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """A name in a folder, with what reading the folder told about it."""

    __slots__ = ("name", "path", "_kinds", "_stat", "_lstat")

    def __init__(self, folder, name, kinds):
        self.name = name
        self.path = path.join(folder, name)
        self._kinds = kinds
        self._stat = self._lstat = None

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) if follow_symlinks and self._kinds[2] else self._kinds[0]

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) if follow_symlinks and self._kinds[2] else self._kinds[1]

    def is_symlink(self):
        return self._kinds[2]

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks:
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    """The entries of a folder."""

    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name, kinds) for name, *kinds in posix.scan(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    """The entries of a folder, in no particular order."""
    return _Scan("." if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each folder below `top`, itself included: its path, the names of the folders in it, and the other names."""
    waiting = [(fspath(top), False)]
    while waiting:
        folder, is_result = waiting.pop()
        if is_result:
            yield folder
            continue
        try:
            entries = list(scandir(folder))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        folders = [entry.name for entry in entries if _is_dir(entry)]
        others = [entry.name for entry in entries if not _is_dir(entry)]
        if topdown:
            yield folder, folders, others
            below = [path.join(folder, name) for name in folders]
            below = [name for name in below if followlinks or not path.islink(name)]
        else:
            waiting.append(((folder, folders, others), True))
            below = [entry.path for entry in entries if _is_dir(entry) and (followlinks or not entry.is_symlink())]
        waiting.extend((name, False) for name in reversed(below))


def _is_dir(entry):
    try:
        return entry.is_dir()
    except OSError:
        return False


class _Environ:
    """The environment as a mapping of strings, or of bytes."""

    def __init__(self, data, encode, decode):
        self._data = data
        self.encodekey = self.encodevalue = encode
        self.decodekey = self.decodevalue = decode

    def __getitem__(self, key):
        try:
            return self.decodevalue(self._data[self.encodekey(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        if not key or b"=" in key:
            raise OSError(22, "Invalid argument")
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return self.encodekey(key) in self._data

    def __eq__(self, other):
        if isinstance(other, _Environ):
            other = other.copy()
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return "environ({" + items + "})"

    def __or__(self, other):
        return self.copy() | dict(other)

    def __ror__(self, other):
        return dict(other) | self.copy()

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return dict(self.items())

    def keys(self):
        return {key: None for key in self}.keys()

    def values(self):
        return {key: self[key] for key in self}.values()

    def items(self):
        return {key: self[key] for key in self}.items()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError("dictionary is empty")

    def clear(self):
        self._data.clear()

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return fsencode(value)


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


_data = posix.environment()
environ = _Environ(_data, _encode, fsdecode)
environb = _Environ(_data, _check_bytes, bytes)
del _data


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment, in bytes."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Set a variable of the environment of processes that are started."""
    environb[fsencode(name)] = fsencode(value)


def unsetenv(name, /):
    """Remove a variable from the environment of processes that are started."""
    environb.pop(fsencode(name), None)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream over an open file."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    env = environ if env is None else env
    return env.get("PATH", defpath).split(pathsep)


class _PathLikeType(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else type.__subclasscheck__(cls, subclass)


class PathLike(metaclass=_PathLikeType):
    """What has a path: the method `__fspath__`."""

    __slots__ = ()

    def __fspath__(self):
        raise NotImplementedError

    __class_getitem__ = classmethod(lambda cls, item: cls)
