"""The operating system: files and folders, the environment, processes."""

import abc
import posix
import posixpath as path
import sys
from _collections_abc import MutableMapping as _MutableMapping
from posix import *
from posix import _exit, fsdecode, fsencode
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = "posix"
linesep = "\n"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

sys.modules["os.path"] = path

supports_bytes_environ = True
supports_dir_fd = {
    access, chmod, chown, link, mkdir, mkfifo, mknod, open, readlink, rename, rmdir, stat, symlink, unlink, utime,
}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, execve, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}


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
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


# Instead of `followlinks`: links to folders count as files.
_walk_symlinks_as_files = object()


def _entries(folder, onerror):
    """The entries of a folder, those that are folders first; None if it cannot be read."""
    folders, others, links = [], [], set()
    try:
        for entry in scandir(folder):
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            (folders if is_folder else others).append(entry.name)
            if is_folder and entry.is_symlink():
                links.add(entry.name)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return None
    return folders, others, links


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each folder below `top`, itself included: its path, the names of the folders in it, and the other names.

    With `topdown` the list of folders may be changed: only what is left in it is gone into.
    """
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    waiting = [fspath(top)]
    while waiting:
        folder = waiting.pop()
        if isinstance(folder, tuple):
            yield folder
            continue
        found = _entries(folder, onerror)
        if found is None:
            continue
        folders, others, links = found
        if followlinks is _walk_symlinks_as_files:
            others += [name for name in folders if name in links]
            folders = [name for name in folders if name not in links]
        if topdown:
            yield folder, folders, others
            # Between the steps somebody may have put other things in their places.
            below = (path.join(folder, name) for name in folders)
            waiting += reversed([name for name in below if followlinks or not path.islink(name)])
        else:
            waiting.append((folder, folders, others))
            waiting += [path.join(folder, name) for name in reversed(folders) if followlinks or name not in links]


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """As `walk`, with the number of each folder, which is open while it is looked at."""
    sys.audit("os.fwalk", top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    if not follow_symlinks:
        before = stat(top, follow_symlinks=False, dir_fd=dir_fd)
    try:
        fd = open(top, O_RDONLY | O_NONBLOCK, dir_fd=dir_fd)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    try:
        if follow_symlinks or before.st_mode & 0o170000 == 0o040000 and path.samestat(before, stat(fd)):
            yield from _fwalk(fd, top, isinstance(top, bytes), topdown, onerror, follow_symlinks)
    finally:
        close(fd)


def _fwalk(fd, folder, as_bytes, topdown, onerror, follow_symlinks):
    found = _entries(fd, onerror)
    if found is None:
        return
    folders, others, links = found
    if as_bytes:
        folders, others = [fsencode(name) for name in folders], [fsencode(name) for name in others]
    if topdown:
        yield folder, folders, others, fd
    for name in folders:
        try:
            before = stat(name, dir_fd=fd, follow_symlinks=follow_symlinks)
            inside = open(name, O_RDONLY | O_NONBLOCK, dir_fd=fd)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        try:
            if before.st_mode & 0o170000 == 0o040000 and (follow_symlinks or path.samestat(before, stat(inside))):
                below = path.join(folder, name)
                yield from _fwalk(inside, below, as_bytes, topdown, onerror, follow_symlinks)
        finally:
            close(inside)
    if not topdown:
        yield folder, folders, others, fd


class _Environ(_MutableMapping):
    """The environment as a mapping of strings, or of bytes. What is set in it, programs that are started see."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        decodekey, decodevalue = self.decodekey, self.decodevalue
        items = ", ".join(f"{decodekey(key)!r}: {decodevalue(value)!r}" for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        """A dict with all variables."""
        return dict(self)

    def setdefault(self, key, value):
        """The value of a variable, which is set if it is missing."""
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(self) | dict(other)

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(other) | dict(self)


_Mapping = _MutableMapping.__mro__[1]


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(posix.environ, _encode, _decode, _encode, _decode)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment, in bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    if env is None:
        env = environ
    found = env.get("PATH")
    try:
        encoded = env[b"PATH"]
    except (KeyError, TypeError):
        encoded = None
    if found is not None and encoded is not None:
        raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
    found = found if encoded is None else fsdecode(encoded)
    return (defpath if found is None else fsdecode(found)).split(pathsep)


def process_cpu_count():
    """How many processors this process may use."""
    return len(sched_getaffinity(0)) or None


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream over an open file."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def execl(file, *args):
    """Run a program with these arguments in place of this one."""
    execv(file, args)


def execle(file, *args):
    """As `execl`; the last argument is the environment."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """As `execl`, looking for the program along the PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """As `execlp`; the last argument is the environment."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Run a program in place of this one, looking for it along the PATH."""
    _along_path(execv, file, args)


def execvpe(file, args, env):
    """As `execvp`, with an environment."""
    _along_path(lambda program, args: execve(program, args, env), file, args, env)


def _along_path(call, file, args, env=None):
    """Calls with each place where the program may be, until one works."""
    if path.dirname(file):
        return call(file, args)
    first = last = None
    for folder in get_exec_path(env):
        program = path.join(fsencode(folder) if isinstance(file, bytes) else folder, file)
        try:
            return call(program, args)
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            last = error
            if first is None:
                first = error
    raise first or last


# Instead of what is not given, where None is no value.
_not_given = object()


def posix_spawn(
    path, argv, env, /, *, file_actions=(), setpgroup=_not_given, resetids=False, setsid=False, setsigmask=(), setsigdef=(),
    scheduler=_not_given,
):
    """Start a program; the number of its process.

    `file_actions` are tuples: what is to be done (POSIX_SPAWN_OPEN, …_CLOSE, …_DUP2 or …_CLOSEFROM), and with which files.
    """
    sys.audit("os.posix_spawn", path, argv, env)
    attributes = _attributes(setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)
    return posix._posix_spawn(path, argv, env, file_actions, attributes)


def posix_spawnp(
    path, argv, env, /, *, file_actions=(), setpgroup=_not_given, resetids=False, setsid=False, setsigmask=(), setsigdef=(),
    scheduler=_not_given,
):
    """As `posix_spawn`, looking for the program along the PATH."""
    sys.audit("os.posix_spawn", path, argv, env)
    attributes = _attributes(setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)
    try:
        return _along_path(
            lambda program, args: posix._posix_spawn(program, args, env, file_actions, attributes), path, argv,
        )
    except OSError as error:
        if error.filename is not None:
            error.filename = path
        raise


def _attributes(setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler):
    """What is asked for, with None for what is not."""
    if scheduler is _not_given:
        scheduler = None
    elif not isinstance(scheduler, tuple):
        raise SystemError("new style getargs format but argument is not a tuple")
    setpgroup = None if setpgroup is _not_given else _index(setpgroup)
    return setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler


def _index(value):
    import operator
    return operator.index(value)


# What is to be called before a process is copied, and afterwards in the copy and in the original.
_before_fork, _after_in_child, _after_in_parent = [], [], []


def register_at_fork(*, before=_not_given, after_in_child=_not_given, after_in_parent=_not_given):
    """Have functions called whenever this process is copied."""
    given = {"before": before, "after_in_child": after_in_child, "after_in_parent": after_in_parent}
    if all(function is _not_given for function in given.values()):
        raise TypeError("At least one argument is required.")
    for name, function in given.items():
        if function is not _not_given and not callable(function):
            raise TypeError(f"'{name}' must be callable, not {type(function).__name__}")
    if before is not _not_given:
        _before_fork.insert(0, before)
    if after_in_child is not _not_given:
        _after_in_child.append(after_in_child)
    if after_in_parent is not _not_given:
        _after_in_parent.append(after_in_parent)


def _copied(warns=True):
    posix._call_all(_before_fork)
    threads = posix._threads()
    pid = -1
    try:
        pid = posix._fork()
    finally:
        if pid == 0 and (threading := sys.modules.get("threading")):
            threading._after_fork()
        posix._call_all(_after_in_child if pid == 0 else _after_in_parent)
    # One of the threads only waits for the one that runs the program.
    if warns and pid and threads > 2:
        import warnings
        warnings.warn(
            f"This process (pid={getpid()}) is multi-threaded, use of fork() may lead to deadlocks in the child.",
            DeprecationWarning, stacklevel=3,
        )
    return pid


def fork():
    """Copy this process: the number of the copy, or 0 in the copy."""
    sys.audit("os.fork")
    return _copied()


def forkpty():
    """Copy this process, the copy on a terminal of its own: the number of the copy, or 0 in it, and the terminal's other end."""
    sys.audit("os.forkpty")
    master, terminal = openpty()
    pid = _copied()
    if pid == 0:
        close(master)
        login_tty(terminal)
        return 0, -1
    close(terminal)
    return pid, master


def _spawn_and_wait(mode, file, args, env, along_path):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")

    def start(program, args):
        return posix._spawn(program, args, env, None, ())

    try:
        pid = _along_path(start, file, args, env) if along_path else start(file, args)
    except OSError:
        if mode != P_NOWAIT:
            return 127
        # Somebody is to find out by waiting for it.
        pid = posix._spawn("/bin/sh", ["sh", "-c", "exit 127"], env, None, ())
    if mode == P_NOWAIT:
        return pid
    return waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    """Start a program: its exit code if `mode` is P_WAIT, else the number of its process."""
    return _spawn_and_wait(mode, file, args, None, False)


def spawnve(mode, file, args, env):
    """As `spawnv`, with an environment."""
    return _spawn_and_wait(mode, file, args, env, False)


def spawnvp(mode, file, args):
    """As `spawnv`, looking for the program along the PATH."""
    return _spawn_and_wait(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    """As `spawnvp`, with an environment."""
    return _spawn_and_wait(mode, file, args, env, True)


def spawnl(mode, file, *args):
    """As `spawnv`, with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """As `spawnl`; the last argument is the environment."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """As `spawnl`, looking for the program along the PATH."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """As `spawnlp`; the last argument is the environment."""
    return spawnvpe(mode, file, args[:-1], args[-1])


def popen(cmd, mode="r", buffering=-1):
    """A stream that reads what a shell's command writes, or writes what it reads."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    reads, writes = pipe()
    mine, theirs = (reads, writes) if mode == "r" else (writes, reads)
    streams = (None, theirs, None) if mode == "r" else (theirs, None, None)
    try:
        pid = posix._spawn("/bin/sh", ["/bin/sh", "-c", cmd], None, None, streams)
    except BaseException:
        close(mine)
        raise
    finally:
        close(theirs)
    return _wrap_close(fdopen(mine, mode, buffering), pid)


class _wrap_close:
    """A stream to a program; closing it waits for the program."""

    def __init__(self, stream, pid):
        self._stream = stream
        self._pid = pid

    def close(self):
        self._stream.close()
        if self._pid is None:
            return None
        code = waitstatus_to_exitcode(waitpid(self._pid, 0)[1])
        self._pid = None
        if code == 0:
            return None
        return code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


class PathLike(abc.ABC):
    """What has a path: the method `__fspath__`."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path, as a string or as bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if "__fspath__" in base.__dict__:
                return True if base.__dict__["__fspath__"] is not None else NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


__all__ = ["_exit"] + [name for name in globals() if not name.startswith("_") and name not in ("abc", "posix", "sys")]
