# A socket with a timeout gives up: TimeoutError. Zero means not to wait at all, None to wait for ever.
import socket
import time

print(socket.timeout is TimeoutError, socket.error is OSError)  # expect: True True
one, other = socket.socketpair()
print(one.gettimeout(), one.timeout, one.getblocking())  # expect: None None True
one.settimeout(0.02)
print(one.gettimeout(), one.getblocking())  # expect: 0.02 True
for call in (lambda: one.recv(1), lambda: one.recv_into(bytearray(1)), lambda: one.recvfrom(1), lambda: one.recvmsg(1)):
    start = time.monotonic()
    try:
        call()
    except TimeoutError as error:
        print(repr(error), error.errno, time.monotonic() - start >= 0.02)
# expect: TimeoutError('timed out') None True
# expect: TimeoutError('timed out') None True
# expect: TimeoutError('timed out') None True
# expect: TimeoutError('timed out') None True
try:
    one.sendall(bytes(1 << 24))
except TimeoutError as error:
    print(error)  # expect: timed out
one.settimeout(0)
print(one.getblocking(), one.gettimeout())  # expect: False 0.0
try:
    one.recv(1)
except BlockingIOError as error:
    print(error)  # expect: [Errno 11] Resource temporarily unavailable
one.setblocking(True)
print(one.gettimeout())  # expect: None
one.setblocking(False)
print(one.gettimeout())  # expect: 0.0
for wrong in ("x", -1, -0.001, float("nan"), 1e30, 1 << 70):
    try:
        one.settimeout(wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError Timeout value out of range
# expect: ValueError Timeout value out of range
# expect: ValueError Invalid value NaN (not a number)
# expect: OverflowError timestamp out of range for platform time_t
# expect: OverflowError timestamp too large to convert to C PyTime_t
one.close()
other.close()
with socket.create_server(("127.0.0.1", 0)) as server:
    server.settimeout(0.02)
    try:
        server.accept()
    except TimeoutError as error:
        print(error)  # expect: timed out
