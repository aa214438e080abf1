# An RLock counts how often its owner took it; others wait.
import threading

lock = threading.RLock()
with lock, lock:
    print(lock._recursion_count(), lock._is_owned())  # expect: 2 True
    found = []
    thread = threading.Thread(target=lambda: found.extend([lock.acquire(False), lock._is_owned()]))
    thread.start()
    thread.join()
    print(found)  # expect: [False, False]
try:
    lock.release()
except RuntimeError as error:
    print(error)  # expect: cannot release un-acquired lock
