# A socket that dies open is closed, with a warning.
import socket
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    one, other = socket.socketpair()
    shown = repr(one)
    del one
    print(len(found), found[0].category.__name__, str(found[0].message) == f"unclosed {shown}")
    # expect: 1 ResourceWarning True
print(other.recv(1))  # expect: b''
other.close()
