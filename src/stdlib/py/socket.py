"""Connections between programs, on one machine or over networks."""

import _socket
import io
import os
from _socket import *
from enum import IntEnum as _IntEnum, IntFlag as _IntFlag
from errno import EADDRINUSE, EAGAIN, EBADF, EWOULDBLOCK

for _enumeration, _name, _prefix in (
    (_IntEnum, "AddressFamily", "AF_"),
    (_IntEnum, "SocketKind", "SOCK_"),
    (_IntFlag, "MsgFlag", "MSG_"),
    (_IntFlag, "AddressInfo", "AI_"),
):
    _enumeration._convert_(_name, __name__, lambda name: name.isupper() and name.startswith(_prefix))

__all__ = ["create_connection", "create_server", "fromfd", "getaddrinfo", "getfqdn", "has_dualstack_ipv6", "recv_fds"]
__all__ += ["AddressFamily", "SocketKind", "send_fds", "socketpair"]
__all__ += (name for name in dir(_socket) if not name.startswith("_"))

_BLOCKING = {EAGAIN, EWOULDBLOCK}


def _member(value, enumeration):
    # The name of a number; a number that has none stays as it is.
    try:
        return enumeration(value)
    except ValueError:
        return value


class _GiveupOnSendfile(Exception):
    # The system does not send this file by itself.
    pass


class socket(_socket.socket):
    """One end of a connection, or what accepts connections."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            # Members of enumerations are converted here: the system wants numbers.
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
        super().__init__(family, type, proto, fileno)
        # How many files were made of the socket that are still open: it stays open as long.
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = " [closed]" if getattr(self, "_closed", False) else ""
        text = (
            f"<{self.__class__.__module__}.{self.__class__.__qualname__}{closed} fd={self.fileno()}, "
            f"family={super().family}, type={super().type}, proto={self.proto}"
        )
        if not closed:
            for what, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except (error, AttributeError):
                    continue
                if address:
                    text += f", {what}={address}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def dup(self):
        """Another socket for the same end, with a file of its own."""
        other = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        other.settimeout(self.gettimeout())
        return other

    def accept(self):
        """Wait for somebody to connect: a socket for the connection, and the address of the other end."""
        fd, address = self._accept()
        connection = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            # That this socket gives up after a while says nothing of the new one.
            connection.setblocking(True)
        return connection, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads from the socket and writes to it, with the arguments of open()."""
        if not set(mode) <= set("rwb"):
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        binary = "b" in mode
        raw = SocketIO(self, "r" * reading + "w" * writing)
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    def _check_sendfile_params(self, file, offset, count):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None and not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count is not None and count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")

    def _sendfile_use_sendfile(self, file, offset=0, count=None):
        # The system copies from the file to the socket.
        self._check_sendfile_params(file, offset, count)
        try:
            source = file.fileno()
            size = os.fstat(source).st_size
        except (AttributeError, io.UnsupportedOperation, OSError) as reason:
            raise _GiveupOnSendfile(reason) from None
        if not size:
            return 0
        timeout = self.gettimeout()
        if timeout == 0:
            raise ValueError("non-blocking sockets are not supported")
        import selectors
        total = 0
        with selectors.PollSelector() as selector:
            selector.register(self, selectors.EVENT_WRITE)
            try:
                while count is None or total < count:
                    if timeout and not selector.select(timeout):
                        raise TimeoutError("timed out")
                    try:
                        # So much at a time that one call does not take too long.
                        sent = os.sendfile(self.fileno(), source, offset, min((count or size) - total * bool(count), 1 << 30))
                    except BlockingIOError:
                        selector.select(timeout)
                        continue
                    except OSError as reason:
                        if total == 0:
                            raise _GiveupOnSendfile(reason) from None
                        raise
                    if sent == 0:
                        break
                    offset += sent
                    total += sent
                return total
            finally:
                if total and hasattr(file, "seek"):
                    file.seek(offset)

    def _sendfile_use_send(self, file, offset=0, count=None):
        # Reading from the file, and sending what was read.
        self._check_sendfile_params(file, offset, count)
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                data = memoryview(file.read(min(8192, 8192 if count is None else count - total)))
                if not data:
                    break
                while data:
                    try:
                        sent = self.send(data)
                    except OSError as reason:
                        if reason.errno in _BLOCKING:
                            continue
                        raise
                    total += sent
                    data = data[sent:]
            return total
        finally:
            if total and hasattr(file, "seek"):
                file.seek(offset + total)

    def sendfile(self, file, offset=0, count=None):
        """Send a file from an offset on, up to its end or so many bytes; how many were sent."""
        try:
            return self._sendfile_use_sendfile(file, offset, count)
        except _GiveupOnSendfile:
            return self._sendfile_use_send(file, offset, count)

    def _decref_socketios(self):
        # A file that was made of the socket is closed.
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)

    def close(self):
        """Close the socket, as soon as the files that were made of it are closed."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Give the file up without closing it; its number."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        """The family of addresses."""
        return _member(super().family, AddressFamily)

    @property
    def type(self):
        """The kind of socket."""
        return _member(super().type, SocketKind)

    def get_inheritable(self):
        """Whether programs that this one starts have the socket open as well."""
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Set whether programs that this one starts have the socket open as well."""
        os.set_inheritable(self.fileno(), inheritable)


def fromfd(fd, family, type, proto=0):
    """A socket for a copy of a file that is one."""
    return socket(family, type, proto, dup(fd))


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Send open files, by their numbers, with buffers as a message."""
    import array
    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, array.array("i", fds))])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receive a message with open files: its bytes, their numbers, flags, and the address of the sender."""
    import array
    fds = array.array("i")
    message, parts, flags, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize))
    for level, kind, data in parts:
        if level == SOL_SOCKET and kind == SCM_RIGHTS:
            fds.frombytes(data[: len(data) - len(data) % fds.itemsize])
    return message, list(fds), flags, address


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    ends = _socket.socketpair(AF_UNIX if family is None else family, type, proto)
    return tuple(socket(end.family, end.type, end.proto, end.detach()) for end in ends)


class SocketIO(io.RawIOBase):
    """A file without a buffer that reads from a socket and writes to it."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        super().__init__()
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Read into a writable bytes-like object: how many bytes, or None if the socket would have to wait."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            # What was read before the time was over is lost.
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timeout_occurred = True
            raise
        except error as reason:
            if reason.errno in _BLOCKING:
                return None
            raise

    def write(self, b):
        """Write bytes: how many, or None if the socket would have to wait."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except error as reason:
            if reason.errno in _BLOCKING:
                return None
            raise

    def _check_socket(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def readable(self):
        """Whether the file can be read."""
        self._check_socket()
        return self._reading

    def writable(self):
        """Whether the file can be written."""
        self._check_socket()
        return self._writing

    def seekable(self):
        """No: a socket has no positions."""
        self._check_socket()
        return super().seekable()

    def fileno(self):
        """The number of the socket's file."""
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        """The number of the socket's file, or -1."""
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        """What the file was made for."""
        return self._mode

    def close(self):
        """Close the file, and the socket if it was to be closed and this is the last file of it."""
        if self.closed:
            return
        super().close()
        self._sock._decref_socketios()
        self._sock = None


def getfqdn(name=""):
    """The full name of a host; without an argument, of this one."""
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        canonical, others, _ = gethostbyaddr(name)
    except error:
        return name
    return next((full for full in (canonical, *others) if "." in full), canonical)


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect with a host and a port, at whichever of its addresses answers first."""
    host, port = address
    failures = []
    for family, kind, protocol, _, target in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, protocol)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(target)
            return sock
        except error as reason:
            if not all_errors:
                failures.clear()
            failures.append(reason)
            if sock is not None:
                sock.close()
    try:
        if not failures:
            raise error("getaddrinfo returns an empty list")
        if all_errors:
            raise ExceptionGroup("create_connection failed", failures)
        raise failures[0]
    finally:
        # The exceptions refer to this frame.
        failures.clear()


def has_dualstack_ipv6():
    """Whether a socket of IPv6 can accept connections of IPv4 too."""
    if not has_ipv6:
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that accepts connections of TCP at an address, a pair of host and port."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        # An address whose last connections are not forgotten yet can be taken again.
        try:
            sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        except error:
            pass
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as reason:
            raise error(reason.errno, f"{reason.strerror} (while attempting to bind on address {address!r})") from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host and a port or service: a list of family, kind, protocol, name and address."""
    return [
        (_member(found, AddressFamily), _member(kind, SocketKind), protocol, name, address)
        for found, kind, protocol, name, address in _socket.getaddrinfo(host, port, family, type, proto, flags)
    ]
