# Sockets of one machine have paths for addresses, or names that no file has.
import os
import socket
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        print(repr(client.getsockname()))  # expect: ''
        server.bind(path)
        server.listen(1)
        print(server.getsockname() == path, os.path.exists(path))  # expect: True True
        client.connect(os.fsencode(path))
        connection, peer = server.accept()
        print(repr(peer), client.getpeername() == path)  # expect: '' True
        client.sendall(b"x")
        print(connection.recv(1))  # expect: b'x'
        connection.close()
        for wrong in ("x" * 200, 5, os.path.join(folder, "none")):
            try:
                with socket.socket(socket.AF_UNIX) as other:
                    other.connect(wrong)
            except (OSError, TypeError) as error:
                print(type(error).__name__, error)
        # expect: OSError AF_UNIX path too long
        # expect: TypeError a bytes-like object is required, not 'int'
        # expect: FileNotFoundError [Errno 2] No such file or directory
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as hidden:
    name = b"\0baem-test-%d" % os.getpid()
    hidden.bind(name)
    print(hidden.getsockname() == name)  # expect: True
