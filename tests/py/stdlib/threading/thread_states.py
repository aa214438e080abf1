# A thread is started once, and joined only after that.
import threading

thread = threading.Thread(target=print, args=("ran",), name="worker")
print(repr(thread), thread.ident, thread.is_alive())  # expect: <Thread(worker, initial)> None False
try:
    thread.join()
except RuntimeError as error:
    print(error)  # expect: cannot join thread before it is started
thread.start()  # expect: ran
thread.join()
print(repr(thread).startswith("<Thread(worker, stopped "), thread.is_alive())  # expect: True False
try:
    thread.start()
except RuntimeError as error:
    print(error)  # expect: threads can only be started once
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)  # expect: cannot join current thread
