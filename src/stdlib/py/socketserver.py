"""Servers: they wait for requests at an address, and have each handled by a class of the program's."""

import os
import selectors
import socket
import sys
import threading
from io import BufferedIOBase
from time import monotonic as _time

__all__ = [
    "BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler",
    "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn",
]


class BaseServer:
    """What all servers do. A subclass says how requests arrive: by `fileno` and `get_request`."""

    # How long `handle_request` waits, in seconds.
    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self.__stopped = threading.Event()
        self.__shutdown_request = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()

    def server_activate(self):
        """Called when the server is made; subclasses may override it."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until another thread calls `shutdown`, for which it looks at this interval."""
        self.__stopped.clear()
        try:
            with selectors.PollSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self.__shutdown_request:
                    ready = selector.select(poll_interval)
                    if self.__shutdown_request:
                        break
                    if ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self.__shutdown_request = False
            self.__stopped.set()

    def shutdown(self):
        """Have `serve_forever`, which runs in another thread, return, and wait until it does."""
        self.__shutdown_request = True
        self.__stopped.wait()

    def service_actions(self):
        """Called in each round of `serve_forever`; subclasses may override it."""

    def handle_request(self):
        """Handle one request, for which is waited as long as `timeout` and that of the socket say."""
        limits = [limit for limit in (self.socket.gettimeout(), self.timeout) if limit is not None]
        deadline = _time() + min(limits) if limits else None
        with selectors.PollSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while True:
                left = None if deadline is None else max(deadline - _time(), 0)
                if selector.select(left):
                    return self._handle_request_noblock()
                if deadline is not None and deadline <= _time():
                    return self.handle_timeout()

    def _handle_request_noblock(self):
        # A request has arrived: it will not be waited for.
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        try:
            if self.verify_request(request, client_address):
                self.process_request(request, client_address)
            else:
                self.shutdown_request(request)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called when `handle_request` got no request; subclasses may override it."""

    def verify_request(self, request, client_address):
        """Whether a request is to be handled; subclasses may override it."""
        return True

    def process_request(self, request, client_address):
        """Have a request handled; subclasses may do so in a thread or process of its own."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Called to give up what the server needs; subclasses may override it."""

    def finish_request(self, request, client_address):
        """Handle a request: make an instance of the program's class."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """Called when a request was handled, to end its connection."""
        self.close_request(request)

    def close_request(self, request):
        """Called to give up a request; subclasses may override it."""

    def handle_error(self, request, client_address):
        """Report the exception that a handler raised; the server goes on."""
        import traceback
        rule = "-" * 40
        print(rule, f"Exception occurred during processing of request from {client_address}", sep="\n", file=sys.stderr)
        traceback.print_exc()
        print(rule, file=sys.stderr)


class TCPServer(BaseServer):
    """A server that accepts connections of TCP."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except:
                self.server_close()
                raise

    def server_bind(self):
        """Take the address; subclasses may override it."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port and self.address_family in (socket.AF_INET, socket.AF_INET6):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        """Begin to accept connections."""
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        """Close the socket."""
        self.socket.close()

    def fileno(self):
        """The number of the socket's file."""
        return self.socket.fileno()

    def get_request(self):
        """Accept a connection: its socket and the client's address."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """End the connection of a request."""
        try:
            # Closing does not end it while a copy of the socket is open elsewhere.
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        """Close the socket of a request."""
        request.close()


class UDPServer(TCPServer):
    """A server whose requests are messages of UDP."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192
    allow_reuse_address = False
    allow_reuse_port = False

    def get_request(self):
        """Receive a message: a pair of its data and the server's socket, and the client's address."""
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        """Nothing: there are no connections to accept."""

    def shutdown_request(self, request):
        """Give a request up."""
        self.close_request(request)

    def close_request(self, request):
        """Nothing: there is no connection to close."""


class _Threads(list):
    # The threads of requests that the server waits for when it is closed.
    def append(self, thread):
        self[:] = (known for known in self if known.is_alive())
        if not thread.daemon:
            super().append(thread)

    def join(self):
        threads, self[:] = self[:], ()
        for thread in threads:
            thread.join()


class _NoThreads:
    # Stands for the threads that nobody waits for.
    def append(self, thread):
        pass

    def join(self):
        pass


class ThreadingMixIn:
    """Handles each request in a thread of its own; it comes first among the base classes of a server."""

    # Whether the end of the program waits for the threads.
    daemon_threads = False
    # Whether `server_close` waits for the threads.
    block_on_close = True
    _threads = _NoThreads()

    def process_request_thread(self, request, client_address):
        """What the thread of a request does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        """Start a thread for a request."""
        if self.block_on_close:
            vars(self).setdefault("_threads", _Threads())
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        self._threads.append(thread)
        thread.start()

    def server_close(self):
        """Close the server, and wait for the threads of its requests."""
        super().server_close()
        self._threads.join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


if hasattr(os, "fork"):
    __all__ += ["ForkingUDPServer", "ForkingTCPServer", "ForkingMixIn"]

    class ForkingMixIn:
        """Handles each request in a process of its own; it comes first among the base classes of a server."""

        timeout = 300
        active_children = None
        max_children = 40
        # Whether `server_close` waits for the processes.
        block_on_close = True

        def collect_children(self, *, blocking=False):
            """Forget the processes that have ended, and wait for one if there are too many, or for all of them."""
            if self.active_children is None:
                return
            while len(self.active_children) >= self.max_children:
                try:
                    pid, _ = os.waitpid(-1, 0)
                    self.active_children.discard(pid)
                except ChildProcessError:
                    self.active_children.clear()
                except OSError:
                    break
            for pid in self.active_children.copy():
                try:
                    ended, _ = os.waitpid(pid, 0 if blocking else os.WNOHANG)
                    self.active_children.discard(ended)
                except ChildProcessError:
                    # Somebody else has waited for it.
                    self.active_children.discard(pid)
                except OSError:
                    pass

        def handle_timeout(self):
            """Forget the processes that have ended."""
            self.collect_children()

        def service_actions(self):
            """Forget the processes that have ended."""
            self.collect_children()

        def process_request(self, request, client_address):
            """Start a process for a request."""
            pid = os.fork()
            if pid:
                if self.active_children is None:
                    self.active_children = set()
                self.active_children.add(pid)
                self.close_request(request)
                return
            status = 1
            try:
                self.finish_request(request, client_address)
                status = 0
            except Exception:
                self.handle_error(request, client_address)
            finally:
                try:
                    self.shutdown_request(request)
                finally:
                    os._exit(status)

        def server_close(self):
            """Close the server, and wait for the processes of its requests."""
            super().server_close()
            self.collect_children(blocking=self.block_on_close)

    class ForkingUDPServer(ForkingMixIn, UDPServer):
        pass

    class ForkingTCPServer(ForkingMixIn, TCPServer):
        pass


if hasattr(socket, "AF_UNIX"):
    __all__ += ["UnixStreamServer", "UnixDatagramServer", "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer"]

    class UnixStreamServer(TCPServer):
        address_family = socket.AF_UNIX

    class UnixDatagramServer(UDPServer):
        address_family = socket.AF_UNIX

    class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
        pass

    class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
        pass

    if hasattr(os, "fork"):
        __all__ += ["ForkingUnixStreamServer", "ForkingUnixDatagramServer"]

        class ForkingUnixStreamServer(ForkingMixIn, UnixStreamServer):
            pass

        class ForkingUnixDatagramServer(ForkingMixIn, UnixDatagramServer):
            pass


class BaseRequestHandler:
    """Handles a request when an instance is made: `setup`, `handle`, and `finish` in any case."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called before `handle`; subclasses may override it."""

    def handle(self):
        """Handle the request; subclasses override it."""

    def finish(self):
        """Called after `handle`; subclasses may override it."""


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection by files: `rfile` to read from, `wfile` to write to."""

    # The sizes of their buffers, as open() takes them.
    rbufsize = -1
    wbufsize = 0
    # The timeout of the connection, in seconds.
    timeout = None
    # Whether small pieces are sent at once.
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        self.wfile = self.connection.makefile("wb", self.wbufsize) if self.wbufsize else _SocketWriter(self.connection)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                # The client may be gone.
                pass
        self.wfile.close()
        self.rfile.close()


class _SocketWriter(BufferedIOBase):
    # A file that sends everything that is written to it, at once.
    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        with memoryview(b) as view:
            return view.nbytes

    def fileno(self):
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a message by files in memory: `rfile` has the message, what is written to `wfile` is sent back."""

    def setup(self):
        from io import BytesIO
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
