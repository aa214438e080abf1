# Handlers of signals run while a socket is waited for, and what they raise ends the wait.
import signal
import socket

one, other = socket.socketpair()
calls = []


def handler(number, frame):
    calls.append(number)
    if len(calls) == 1:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
    else:
        raise InterruptedError("enough")


signal.signal(signal.SIGALRM, handler)
for timeout in (None, 60):
    calls.clear()
    one.settimeout(timeout)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        one.recv(1)
    except InterruptedError as error:
        print(error, len(calls))
# expect: enough 2
# expect: enough 2
calls.clear()
with socket.create_server(("127.0.0.1", 0)) as server:
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        server.accept()
    except InterruptedError as error:
        print(error)  # expect: enough
one.close()
other.close()
