# A handler is called in the main thread with the number and the frame.
import os
import signal

got = []
print(repr(signal.signal(signal.SIGUSR1, lambda number, frame: got.append((number, frame.f_code.co_name)))))
# expect: <Handlers.SIG_DFL: 0>
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(got)  # expect: [(10, '<module>'), (10, '<module>')]
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is not None, repr(signal.getsignal(signal.SIGUSR1)))  # expect: True <Handlers.SIG_IGN: 1>
os.kill(os.getpid(), signal.SIGUSR1)
print(repr(signal.SIGINT), signal.getsignal(signal.SIGINT) is signal.default_int_handler)  # expect: <Signals.SIGINT: 2> True
try:
    signal.raise_signal(signal.SIGINT)
    print("not reached")
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
