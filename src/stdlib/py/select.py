"""Waiting until files can be read or written."""

from _select import *
from _select import _poll, _seconds

error = OSError


def _number_of(file):
    fd = file
    if not isinstance(file, int):
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = method()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


_READABLE = POLLIN | POLLHUP | POLLERR
_WRITABLE = POLLOUT | POLLERR
_MOST = 1024


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until files can be read or written, or are in an exceptional state, so many seconds at most: three lists of those."""
    if timeout is not None:
        try:
            timeout = float(timeout)
        except (TypeError, ValueError):
            raise TypeError("timeout must be a float or None") from None
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    wanted, groups = {}, []
    for files, event in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
        if not isinstance(files, (list, tuple)):
            try:
                files = list(files)
            except TypeError:
                raise TypeError("arguments 1-3 must be sequences") from None
        numbered = []
        for file in files:
            fd = _number_of(file)
            if fd >= _MOST:
                raise ValueError("filedescriptor out of range in select()")
            wanted[fd] = wanted.get(fd, 0) | event
            numbered.append((fd, file))
        groups.append(numbered)
    found = dict(_poll(wanted.items(), timeout))
    if any(events & POLLNVAL for events in found.values()):
        raise OSError(9, "Bad file descriptor")
    masks = _READABLE, _WRITABLE, POLLPRI
    return tuple(
        [file for fd, file in numbered if found.get(fd, 0) & mask] for numbered, mask in zip(groups, masks)
    )


class poll:
    """Files, and what one waits for with each."""

    def __init__(self):
        self.__files = {}
        self.__waits = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Wait for these events of a file."""
        self.__files[_number_of(fd)] = _mask(eventmask)

    def modify(self, fd, eventmask, /):
        """Wait for other events of a file."""
        fd = _number_of(fd)
        if fd not in self.__files:
            raise FileNotFoundError(2, "No such file or directory")
        self.__files[fd] = _mask(eventmask)

    def unregister(self, fd, /):
        """Wait for the file no more."""
        del self.__files[_number_of(fd)]

    def poll(self, timeout=None, /):
        """Wait for events, so many milliseconds at most: a list of the files' numbers with their events."""
        if timeout is not None:
            timeout = _seconds(timeout)
            timeout = None if timeout < 0 else timeout
        if self.__waits:
            raise RuntimeError("concurrent poll() invocation")
        self.__waits = True
        try:
            return _poll(self.__files.items(), timeout)
        finally:
            self.__waits = False


def _mask(events):
    if events < 0:
        raise ValueError("value must be positive")
    if events > 0xFFFF:
        raise OverflowError("Python int too large to convert to C unsigned short")
    return events
