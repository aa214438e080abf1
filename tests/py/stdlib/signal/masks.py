# Signals that are kept from the thread wait, and can be waited for.
import os
import signal

print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))  # expect: set()
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.sigpending())  # expect: {<Signals.SIGUSR1: 10>}
print(repr(signal.sigwait([signal.SIGUSR1])), signal.sigpending())  # expect: <Signals.SIGUSR1: 10> set()
print(signal.sigtimedwait([signal.SIGUSR1], 0.001))  # expect: None
print(len(signal.valid_signals()), signal.strsignal(15))  # expect: 62 Terminated
