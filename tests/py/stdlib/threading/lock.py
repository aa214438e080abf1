# A lock can be released by anybody, but only when somebody has it.
import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False))  # expect: True True False
print(lock.acquire(timeout=0.001))  # expect: False
thread = threading.Thread(target=lock.release)
thread.start()
thread.join()
print(lock.locked())  # expect: False
for wrong in (lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire(timeout=1e10), lock.release):
    try:
        wrong()
    except (ValueError, OverflowError, RuntimeError) as error:
        print(type(error).__name__, error)
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: ValueError timeout value must be a non-negative number
# expect: OverflowError timestamp out of range for platform time_t
# expect: RuntimeError release unlocked lock
print(repr(lock)[:30])  # expect: <unlocked _thread.lock object 
