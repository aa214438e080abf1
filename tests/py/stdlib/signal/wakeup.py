# The number of a signal is written to a file.
import os
import signal

reader, writer = os.pipe()
os.set_blocking(writer, False)
signal.signal(signal.SIGUSR2, lambda number, frame: None)
print(signal.set_wakeup_fd(writer))  # expect: -1
signal.raise_signal(signal.SIGUSR2)
print(os.read(reader, 1), signal.set_wakeup_fd(-1) == writer)  # expect: b'\x0c' True
