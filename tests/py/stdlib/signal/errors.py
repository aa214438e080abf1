# What cannot be done with signals.
import signal
import threading


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(signal.signal, 0, signal.SIG_DFL)  # expect: ValueError signal number out of range
attempt(signal.signal, 15, 5)  # expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
attempt(signal.signal, 9, signal.SIG_IGN)  # expect: OSError [Errno 22] Invalid argument
attempt(signal.setitimer, 5, 1)  # expect: itimer_error [Errno 22] Invalid argument
attempt(signal.pthread_sigmask, 0, [100])  # expect: ValueError signal number 100 out of range [1; 64]
thread = threading.Thread(target=attempt, args=(signal.signal, 15, signal.SIG_DFL))
thread.start()
thread.join()
# expect: ValueError signal only works in main thread of the main interpreter
for wrong in (0, 65, 1 << 1000):
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, [wrong])
    except ValueError as error:
        print(error)
# expect: signal number 0 out of range [1; 64]
# expect: signal number 65 out of range [1; 64]
# expect: signal number -1 out of range [1; 64]
