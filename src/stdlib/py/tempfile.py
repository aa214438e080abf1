"""Files and folders for a while, with names that nobody else has."""

import os
import sys

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = os.TMP_MAX
template = "tmp"
tempdir = None

_open_flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _RandomNameSequence:
    """Names of eight random characters, without end."""

    def __iter__(self):
        return self

    def __next__(self):
        # The rest of a division by 37 prefers no character noticeably.
        return "".join([_letters[int.from_bytes(os.urandom(4)) % 37] for _ in range(8)])


_names = _RandomNameSequence()


def _get_candidate_names():
    return _names


def _infer_return_type(*args):
    """The type that these have, None not counted: str or bytes."""
    found = None
    for arg in args:
        if arg is None:
            continue
        if isinstance(arg, os.PathLike):
            arg = os.fspath(arg)
        kind = bytes if isinstance(arg, bytes) else str
        if found is not None and found is not kind:
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        found = kind
    if found is None:
        return bytes if isinstance(tempdir, bytes) else str
    return found


def _complete(prefix, suffix, dir):
    """The arguments, with what stands for None, and their type."""
    kind = _infer_return_type(prefix, suffix, dir)
    as_bytes = kind is bytes
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = os.fsencode(template) if as_bytes else template
    if dir is None:
        dir = gettempdirb() if as_bytes else gettempdir()
    return prefix, suffix, dir, kind


def _candidates():
    folders = [os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if os.environ.get(name)]
    folders += ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        folders.append(os.getcwd())
    except OSError:
        folders.append(os.curdir)
    return folders


def _find_folder():
    folders = _candidates()
    for folder in folders:
        folder = os.path.abspath(folder) if folder != os.curdir else folder
        for _ in range(100):
            name = os.path.join(folder, next(_names))
            try:
                fd = os.open(name, _open_flags, 0o600)
            except FileExistsError:
                continue
            except OSError:
                break
            try:
                os.write(fd, b"blat")
            finally:
                os.close(fd)
                os.unlink(name)
            return folder
    raise FileNotFoundError(2, "No usable temporary directory found in %s" % folders)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _find_folder()
    return tempdir


def gettempdir():
    """The folder for temporary files, as text."""
    return os.fsdecode(_gettempdir())


def gettempdirb():
    """The folder for temporary files, as bytes."""
    return os.fsencode(_gettempdir())


def gettempprefix():
    """What the names of temporary files begin with, as text."""
    return os.fsdecode(template)


def gettempprefixb():
    """What the names of temporary files begin with, as bytes."""
    return os.fsencode(template)


def _try_names(dir, prefix, suffix, as_bytes, make, what):
    """The first new name with which something could be made, and what `make` returned."""
    for _ in range(TMP_MAX):
        name = next(_get_candidate_names())
        path = os.path.join(dir, prefix + (os.fsencode(name) if as_bytes else name) + suffix)
        try:
            return path, make(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, f"No usable temporary {what} name found")


def _make_file(dir, prefix, suffix, flags, kind):
    dir = os.path.abspath(dir)

    def make(path):
        sys.audit("tempfile.mkstemp", path)
        return os.open(path, flags, 0o600)

    path, fd = _try_names(dir, prefix, suffix, kind is bytes, make, "file")
    return fd, path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file that only its owner can use: its number, open for reading and writing, and its path."""
    prefix, suffix, dir, kind = _complete(prefix, suffix, dir)
    return _make_file(dir, prefix, suffix, _open_flags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder that only its owner can use: its path."""
    prefix, suffix, dir, kind = _complete(prefix, suffix, dir)

    def make(path):
        sys.audit("tempfile.mkdtemp", path)
        os.mkdir(path, 0o700)

    return os.path.abspath(_try_names(dir, prefix, suffix, kind is bytes, make, "directory")[0])


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nothing has yet. Somebody else may take it: `mkstemp` is safe."""
    if dir is None:
        dir = gettempdir()
    for name in _get_candidate_names():
        path = os.path.join(dir, prefix + name + suffix)
        if not os.path.lexists(path):
            return path


class _Closer:
    """Closes a file, and removes it, once."""

    def __init__(self, file, name, delete, delete_on_close):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close
        self.closed = False
        self.cleaned = False

    def close(self):
        if not self.closed:
            self.closed = True
            try:
                self.file.close()
            finally:
                if self.delete and self.delete_on_close:
                    self.cleanup()

    def cleanup(self, unlink=os.unlink):
        if self.cleaned:
            return
        self.cleaned = True
        try:
            if not self.closed:
                self.closed = True
                self.file.close()
        finally:
            if self.delete:
                try:
                    unlink(self.name)
                except FileNotFoundError:
                    pass

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A stream, with the name of its file; the file is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._closer = _Closer(file, name, delete, delete_on_close)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} file={self.__dict__['file']!r}>"

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value):
            function, closer = value, self._closer

            # The method keeps the file: `NamedTemporaryFile().read` works though nobody holds the stream.
            def value(*args, closer=closer, **kwargs):
                return function(*args, **kwargs)

            value.__name__ = name
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        result = self.file.__exit__(*args)
        self._closer.cleanup()
        return result

    def close(self):
        """Close the file, and remove it if that is asked for."""
        self._closer.close()

    def __iter__(self):
        # Not the stream's own iterator, which would let this object die.
        for line in self.file:
            yield line


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """Make a file and open it; it is removed when it is closed. Its path is the attribute `name`."""
    prefix, suffix, dir, kind = _complete(prefix, suffix, dir)
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    path = None

    def opener(*args):
        nonlocal path
        fd, path = _make_file(dir, prefix, suffix, _open_flags, kind)
        return fd

    try:
        file = io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        try:
            raw = getattr(file, "buffer", file)
            raw = getattr(raw, "raw", raw)
            raw.name = path
            return _TemporaryFileWrapper(file, path, delete, delete_on_close)
        except:
            file.close()
            raise
    except:
        if path is not None:
            os.unlink(path)
        raise


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """Open a file that has no name, so that nothing is left of it when it is closed."""
    prefix, suffix, dir, kind = _complete(prefix, suffix, dir)
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)

    def opener(*args):
        try:
            return os.open(dir, (_open_flags | os.O_TMPFILE) & ~os.O_CREAT & ~os.O_EXCL, 0o600)
        except (IsADirectoryError, OSError):
            # Not every file system has files without names.
            fd, path = _make_file(dir, prefix, suffix, _open_flags, kind)
            os.unlink(path)
            return fd

    file = io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    raw = getattr(file, "buffer", file)
    raw = getattr(raw, "raw", raw)
    raw.name = raw.fileno()
    return file


def __getattr__(name):
    # Streams in memory take a module that most users of this one do not need.
    if name != "SpooledTemporaryFile":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global SpooledTemporaryFile
    SpooledTemporaryFile = _spooled()
    return SpooledTemporaryFile


def _spooled():
    import io

    class SpooledTemporaryFile(io.IOBase):
        """A stream in memory, which becomes a file when it grows beyond a size or somebody asks for its number."""

        __module__, __qualname__ = __name__, "SpooledTemporaryFile"
        _rolled = False

        def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                     dir=None, *, errors=None):
            if "b" in mode:
                self._file = io.BytesIO()
            else:
                encoding = io.text_encoding(encoding)
                self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
            self._max_size = max_size
            self._rolled = False
            self._TemporaryFileArgs = {
                "mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
                "newline": newline, "dir": dir, "errors": errors,
            }

        __class_getitem__ = classmethod(type(list[int]))

        def _check(self, file):
            if not self._rolled and self._max_size and file.tell() > self._max_size:
                self.rollover()

        def rollover(self):
            """Go on in a file."""
            if self._rolled:
                return
            old = self._file
            new = self._file = TemporaryFile(**self._TemporaryFileArgs)
            del self._TemporaryFileArgs
            position = old.tell()
            if hasattr(new, "buffer"):
                new.buffer.write(old.detach().getvalue())
            else:
                new.write(old.getvalue())
            new.seek(position, 0)
            self._rolled = True

        def __enter__(self):
            if self._file.closed:
                raise ValueError("Cannot enter context with closed file")
            return self

        def __exit__(self, *args):
            self._file.close()

        def __iter__(self):
            return self._file.__iter__()

        def __del__(self):
            if not self.closed:
                self.close()

        def close(self):
            self._file.close()

        @property
        def closed(self):
            return self._file.closed

        @property
        def encoding(self):
            return self._file.encoding

        @property
        def errors(self):
            return self._file.errors

        @property
        def newlines(self):
            return self._file.newlines

        @property
        def mode(self):
            try:
                return self._file.mode
            except AttributeError:
                return self._TemporaryFileArgs["mode"]

        @property
        def name(self):
            try:
                return self._file.name
            except AttributeError:
                return None

        def detach(self):
            return self._file.detach()

        def fileno(self):
            self.rollover()
            return self._file.fileno()

        def flush(self):
            self._file.flush()

        def isatty(self):
            return self._file.isatty()

        def read(self, *args):
            return self._file.read(*args)

        def read1(self, *args):
            return self._file.read1(*args)

        def readinto(self, b):
            return self._file.readinto(b)

        def readinto1(self, b):
            return self._file.readinto1(b)

        def readline(self, *args):
            return self._file.readline(*args)

        def readlines(self, *args):
            return self._file.readlines(*args)

        def readable(self):
            return self._file.readable()

        def writable(self):
            return self._file.writable()

        def seekable(self):
            return self._file.seekable()

        def seek(self, *args):
            return self._file.seek(*args)

        def tell(self):
            return self._file.tell()

        def truncate(self, size=None):
            if size is None:
                return self._file.truncate()
            if size > self._max_size:
                self.rollover()
            return self._file.truncate(size)

        def write(self, s):
            file = self._file
            count = file.write(s)
            self._check(file)
            return count

        def writelines(self, iterable):
            if self._max_size == 0 or self._rolled:
                return self._file.writelines(iterable)
            for line in iterable:
                self.write(line)

    return SpooledTemporaryFile


class TemporaryDirectory:
    """A folder that is removed, with everything in it, when the block ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        import weakref
        self._finalizer = weakref.finalize(
            self, self._cleanup, self.name, warn_message="Implicitly cleaning up {!r}".format(self),
            ignore_errors=ignore_cleanup_errors, delete=delete)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, repeated=False):
        import shutil

        def on_error(function, path, error):
            if isinstance(error, PermissionError):
                if repeated and path == name:
                    if ignore_errors:
                        return
                    raise error
                try:
                    # Somebody took the rights away that removing needs.
                    if path != name:
                        os.chmod(os.path.dirname(path), 0o700)
                    os.chmod(path, 0o700)
                    try:
                        os.unlink(path)
                    except IsADirectoryError:
                        cls._rmtree(path, ignore_errors=ignore_errors, repeated=(path == name))
                except FileNotFoundError:
                    pass
            elif not isinstance(error, FileNotFoundError) and not ignore_errors:
                raise error

        shutil.rmtree(name, onexc=on_error)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors=ignore_errors)
            import warnings
            warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return "<{} {!r}>".format(type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder."""
        if self._finalizer.detach() or os.path.exists(self.name):
            self._rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(type(list[int]))
