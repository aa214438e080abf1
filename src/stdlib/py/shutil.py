"""Whole files and trees of folders: copying, moving, removing, and where programs are."""

import os
import stat
import sys

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "ExecError", "make_archive", "get_archive_formats", "register_archive_format",
    "unregister_archive_format", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format",
    "unpack_archive", "ignore_patterns", "chown", "which", "get_terminal_size", "SameFileError", "disk_usage",
]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """A tree could not be copied or moved as a whole."""


class SameFileError(Error):
    """A file was to be copied onto itself."""


class SpecialFileError(OSError):
    """What was to be copied is neither file nor folder."""


class ExecError(OSError):
    """A program could not be run."""


class ReadError(OSError):
    """An archive could not be read."""


class RegistryError(Exception):
    """A format of archives could not be noted or forgotten."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what one stream has left to another."""
    read, write = fsrc.read, fdst.write
    length = length or COPY_BUFSIZE
    while block := read(length):
        write(block)


def _same_file(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def _status(path):
    return path.stat() if isinstance(path, os.DirEntry) else os.stat(path)


def _is_link(path):
    return path.is_symlink() if isinstance(path, os.DirEntry) else os.path.islink(path)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file; the copy's path. Permissions stay as they are."""
    sys.audit("shutil.copyfile", src, dst)
    if _same_file(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for path in (src, dst):
        try:
            status = _status(path)
        except OSError:
            continue
        if stat.S_ISFIFO(status.st_mode):
            path = path.path if isinstance(path, os.DirEntry) else path
            raise SpecialFileError("`%s` is a named pipe" % path)
    if not follow_symlinks and _is_link(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                if not _copy_within_system(source, target):
                    copyfileobj(source, target)
        except IsADirectoryError as error:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from error
    return dst


def _copy_within_system(source, target):
    """Whether the system could copy the contents itself."""
    at, copied = 0, False
    while True:
        try:
            sent = os.sendfile(target.fileno(), source.fileno(), at, 1 << 23)
        except OSError as error:
            if copied or error.errno == 28:
                error.filename, error.filename2 = source.name, target.name
                raise error from None
            return False
        if sent == 0:
            return True
        at += sent
        copied = True


def copymode(src, dst, *, follow_symlinks=True):
    """Give a file the permissions of another."""
    sys.audit("shutil.copymode", src, dst)
    if not follow_symlinks and _is_link(src) and os.path.islink(dst):
        # The permissions of links mean nothing.
        return
    os.chmod(dst, stat.S_IMODE(_status(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Give a file the permissions, times and extended attributes of another."""
    sys.audit("shutil.copystat", src, dst)
    follow = follow_symlinks or not (_is_link(src) and os.path.islink(dst))
    if isinstance(src, os.DirEntry):
        status = src.stat(follow_symlinks=follow)
    else:
        status = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns), follow_symlinks=follow)
    _copy_attributes(src, dst, follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(status.st_mode))


def _copy_attributes(src, dst, follow):
    # Not supported, not permitted, or gone: no reason to give up.
    harmless = (95, 22, 1, 61, 13)
    try:
        names = os.listxattr(src, follow_symlinks=follow)
    except OSError as error:
        if error.errno not in harmless:
            raise
        return
    for name in names:
        try:
            os.setxattr(dst, name, os.getxattr(src, name, follow_symlinks=follow), follow_symlinks=follow)
        except OSError as error:
            if error.errno not in harmless:
                raise


def _in_folder(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions, perhaps into a folder; the copy's path."""
    dst = _in_folder(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions and times, perhaps into a folder; the copy's path."""
    dst = _in_folder(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """A function for `copytree` that leaves out names which match."""
    def ignore(path, names):
        import fnmatch
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a folder with everything below it; the copy's path.

    With `symlinks` links are copied as links, else as what they lead to. `ignore` is called with each folder and the names in it,
    and returns those to be left out. Errors are collected and raised as one `Error` at the end.
    """
    sys.audit("shutil.copytree", src, dst)
    with os.scandir(src) as entries:
        entries = list(entries)
    ignored = set() if ignore is None else ignore(os.fspath(src), [entry.name for entry in entries])
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    as_entries = copy_function is copy2 or copy_function is copy
    errors = []

    def copy_folder(source, target):
        copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)

    for entry in entries:
        if entry.name in ignored:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink():
                goal = os.readlink(source)
                if symlinks:
                    os.symlink(goal, target)
                    copystat(entry, target, follow_symlinks=False)
                elif not os.path.exists(source) and ignore_dangling_symlinks:
                    continue
                elif entry.is_dir():
                    copy_folder(entry if as_entries else source, target)
                else:
                    copy_function(entry if as_entries else source, target)
            elif entry.is_dir():
                copy_folder(entry if as_entries else source, target)
            else:
                copy_function(entry if as_entries else source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder with everything below it.

    Errors are ignored, given to `onexc` (with the function that failed, the path, and the exception), or raised.
    """
    sys.audit("shutil.rmtree", path, dir_fd)
    if ignore_errors:
        def report(*args):
            pass
    elif onexc is not None:
        report = onexc
    elif onerror is not None:
        import warnings
        warnings.warn("onerror argument is deprecated, use onexc instead", DeprecationWarning, stacklevel=2)

        def report(function, path, error):
            onerror(function, path, (type(error), error, error.__traceback__))
    else:
        def report(function, path, error):
            raise error
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    # The number of a folder names it whatever is put in its place meanwhile: nothing outside of the tree can be removed.
    try:
        before = os.lstat(path, dir_fd=dir_fd)
    except OSError as error:
        error.filename = path
        report(os.lstat, path, error)
        return
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW, dir_fd=dir_fd)
    except OSError as error:
        if stat.S_ISLNK(before.st_mode):
            _refuse_link(path, report)
            return
        error.filename = path
        report(os.open, path, error)
        return
    try:
        if os.path.samestat(before, os.fstat(fd)):
            _empty_folder(fd, os.fspath(path), report)
        else:
            _refuse_link(path, report)
            return
    finally:
        os.close(fd)
    _remove(os.rmdir, path, dir_fd, path, report)


def _refuse_link(path, report):
    error = OSError("Cannot call rmtree on a symbolic link")
    error.filename = path
    report(os.path.islink, path, error)


def _empty_folder(fd, path, report):
    """Removes everything in an open folder, without recursion: nesting has no limit."""
    # The open folders, one within the other: number, path, name, and what is still in it.
    levels = [(fd, path, None, _contents(fd, path, report))]
    try:
        while levels:
            fd, path, name, entries = levels[-1]
            if entries:
                entry = entries.pop()
                below = os.path.join(path, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    inside = _open_folder(entry.name, fd, below, report)
                    if inside is not None:
                        levels.append((inside, below, entry.name, _contents(inside, below, report)))
                else:
                    _remove(os.unlink, entry.name, fd, below, report)
                continue
            if len(levels) > 1:
                os.close(fd)
                levels.pop()
                _remove(os.rmdir, name, levels[-1][0], path, report)
            else:
                levels.pop()
    finally:
        for fd, *_ in levels[1:]:
            os.close(fd)


def _contents(fd, path, report):
    try:
        return list(os.scandir(fd))
    except OSError as error:
        error.filename = path
        report(os.scandir, path, error)
        return []


def _open_folder(name, parent, path, report):
    try:
        fd = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_DIRECTORY, dir_fd=parent)
    except FileNotFoundError:
        return None
    except OSError as error:
        error.filename = path
        report(os.open, path, error)
        return None
    return fd


def _remove(function, name, parent, path, report):
    try:
        function(name, dir_fd=parent)
    except FileNotFoundError:
        pass
    except OSError as error:
        error.filename = path
        report(function, path, error)


rmtree.avoids_symlink_attacks = True


def _base_name(path):
    return os.path.basename(path.rstrip(os.path.sep))


def move(src, dst, copy_function=copy2):
    """Move a file or folder, perhaps into another folder; its new path. Between disks it is copied and removed."""
    sys.audit("shutil.move", src, dst)
    target = dst
    if os.path.isdir(dst):
        if _same_file(src, dst) and not os.path.islink(src):
            # The same folder, perhaps in other letters.
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, _base_name(os.fspath(src)))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            if _is_inside(src, dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def _is_inside(src, dst):
    src, dst = os.path.abspath(src), os.path.abspath(dst)
    return dst == src or dst.startswith(src.rstrip(os.path.sep) + os.path.sep)


_usage = None


def disk_usage(path):
    """How many bytes the disk has that a path is on, how many are used, and how many are free."""
    global _usage
    if _usage is None:
        from collections import namedtuple
        _usage = namedtuple("usage", "total used free", module=__name__)
        _usage.__qualname__ = "usage"
    found = os.statvfs(path)
    return _usage(
        found.f_blocks * found.f_frsize, (found.f_blocks - found.f_bfree) * found.f_frsize, found.f_bavail * found.f_frsize)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change whom a file belongs to; user and group may be names."""
    sys.audit("shutil.chown", path, user, group)
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    uid = -1 if user is None else user if isinstance(user, int) else _id("/etc/passwd", user)
    if uid is None:
        raise LookupError(f"no such user: {user!r}")
    gid = -1 if group is None else group if isinstance(group, int) else _id("/etc/group", group)
    if gid is None:
        raise LookupError(f"no such group: {group!r}")
    os.chown(path, uid, gid, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def _id(file, name):
    with open(file) as lines:
        for line in lines:
            fields = line.split(":")
            if fields[0] == name:
                return int(fields[2])
    return None


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal: what COLUMNS and LINES say, else what the system says, else `fallback`."""
    def variable(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = variable("COLUMNS"), variable("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of the program that a command runs, or None."""
    as_bytes = isinstance(cmd, bytes)
    folder, cmd = os.path.split(cmd)
    if folder:
        folders = [folder]
    else:
        if path is None:
            path = os.environ.get("PATH")
            if path is None:
                path = os.confstr("CS_PATH")
        if not path:
            return None
        path = os.fsencode(path) if as_bytes else os.fsdecode(path)
        folders = path.split(os.fsencode(os.pathsep) if as_bytes else os.pathsep)
    for folder in dict.fromkeys(folders):
        name = os.path.join(folder, cmd)
        if os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name):
            return name
    return None


# Archives. What packs and unpacks is in modules that are imported when they are needed.

_packers = {
    "gztar": ("gz", "gzip'ed tar-file"), "bztar": ("bz2", "bzip2'ed tar-file"), "xztar": ("xz", "xz'ed tar-file"),
    "tar": ("", "uncompressed tar file"), "zip": (None, "ZIP file"),
}
_own_packers = {}
_unpackers = {
    "tar": ([".tar"], "uncompressed tar file"), "gztar": ([".tar.gz", ".tgz"], "gzip'ed tar-file"),
    "bztar": ([".tar.bz2", ".tbz2"], "bzip2'ed tar-file"), "xztar": ([".tar.xz", ".txz"], "xz'ed tar-file"),
    "zip": ([".zip"], "ZIP file"),
}
_own_unpackers = {}


def get_archive_formats():
    """The formats that `make_archive` knows, each with a description."""
    formats = [(name, text) for name, (_, text) in _packers.items()]
    formats += [(name, text) for name, (_, _, text) in _own_packers.items()]
    return sorted(formats)


def register_archive_format(name, function, extra_args=None, description=""):
    """Let `make_archive` know a format."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for item in extra_args:
        if not isinstance(item, (tuple, list)) or len(item) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _own_packers[name] = (function, extra_args, description)


def unregister_archive_format(name):
    """Let `make_archive` forget a format."""
    if name in _own_packers:
        del _own_packers[name]
    else:
        del _packers[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    """Pack a folder; the archive's path, which is `base_name` with the extension of the format."""
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    base_dir = os.curdir if base_dir is None else base_dir
    if format not in _own_packers and format not in _packers:
        raise ValueError("unknown archive format '%s'" % format) from None
    if root_dir is not None and not stat.S_ISDIR(os.stat(root_dir).st_mode):
        raise NotADirectoryError(20, "Not a directory", root_dir)
    before = os.getcwd()
    base_name = os.path.abspath(os.fspath(base_name))
    if root_dir is not None:
        os.chdir(root_dir)
    try:
        if format in _own_packers:
            function, extra, _ = _own_packers[format]
            return function(base_name, base_dir, dry_run=dry_run, logger=logger, **dict(extra))
        kind = _packers[format][0]
        pack = _pack_zip if kind is None else _pack_tar
        return pack(base_name, base_dir, kind, dry_run)
    finally:
        if root_dir is not None:
            os.chdir(before)


def _pack_tar(base_name, base_dir, kind, dry_run):
    import tarfile
    name = base_name + ".tar" + ("." + kind if kind else "")
    if not dry_run:
        os.makedirs(os.path.dirname(name) or os.curdir, exist_ok=True)
        with tarfile.open(name, "w|" + kind) as archive:
            archive.add(base_dir)
    return name


def _pack_zip(base_name, base_dir, kind, dry_run):
    import zipfile
    name = base_name + ".zip"
    if not dry_run:
        os.makedirs(os.path.dirname(name) or os.curdir, exist_ok=True)
        with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
            for folder, folders, files in os.walk(base_dir):
                for file in sorted(folders) + files:
                    path = os.path.normpath(os.path.join(folder, file))
                    archive.write(path, path)
    return name


def get_unpack_formats():
    """The formats that `unpack_archive` knows, each with its extensions and a description."""
    formats = [(name, extensions, text) for name, (extensions, text) in _unpackers.items()]
    formats += [(name, extensions, text) for name, (extensions, _, _, text) in _own_unpackers.items()]
    return sorted(formats)


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Let `unpack_archive` know a format."""
    known = {extension: other for other, extensions, _ in get_unpack_formats() for extension in extensions}
    for extension in extensions:
        if extension in known:
            raise RegistryError("%s is already registered for \"%s\"" % (extension, known[extension]))
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _own_unpackers[name] = (extensions, function, [] if extra_args is None else extra_args, description)


def unregister_unpack_format(name):
    """Let `unpack_archive` forget a format."""
    if name in _own_unpackers:
        del _own_unpackers[name]
    else:
        del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into a folder, by default the current one."""
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    filename = os.fspath(filename)
    options = {} if filter is None else {"filter": filter}
    if format is None:
        names = [name for name, extensions, _ in get_unpack_formats() if filename.endswith(tuple(extensions))]
        if not names:
            raise ReadError("Unknown archive format '{0}'".format(filename))
        format = names[-1]
    if format in _own_unpackers:
        _, function, extra, _ = _own_unpackers[format]
        function(filename, extract_dir, **dict(extra), **options)
    elif format == "zip":
        import zipfile
        with zipfile.ZipFile(filename) as archive:
            archive.extractall(extract_dir)
    elif format in _unpackers:
        import tarfile
        with tarfile.open(filename) as archive:
            archive.extractall(extract_dir, **options)
    else:
        raise ValueError("Unknown unpack format '{0}'".format(format)) from None
