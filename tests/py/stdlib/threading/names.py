# Threads have names by their number and target.
import threading

def target():
    pass

print(threading.Thread().name, threading.Thread(target=target).name)  # expect: Thread-1 Thread-2 (target)
print(threading.Thread(name=7).name, threading.main_thread().name)  # expect: 7 MainThread
