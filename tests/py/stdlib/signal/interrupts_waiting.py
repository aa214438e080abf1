# What a handler raises ends any wait of the main thread.
import os
import queue
import signal
import threading
import time


class Enough(Exception):
    pass


def ring(number, frame):
    raise Enough


signal.signal(signal.SIGALRM, ring)
lock = threading.Lock()
lock.acquire()
waits = {
    "sleep": lambda: time.sleep(60),
    "lock": lock.acquire,
    "lock with timeout": lambda: lock.acquire(timeout=60),
    "event": threading.Event().wait,
    "queue": queue.SimpleQueue().get,
    "pipe": lambda: os.read(os.pipe()[0], 1),
    "loop": lambda: sum(1 for _ in iter(int, 1)),
    "pause": signal.pause,
}
for name, wait in waits.items():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    try:
        wait()
    except Enough:
        print(name)
# expect: sleep
# expect: lock
# expect: lock with timeout
# expect: event
# expect: queue
# expect: pipe
# expect: loop
# expect: pause
