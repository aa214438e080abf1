# Two thousand threads at once.
import threading

gate, lock, count = threading.Event(), threading.Lock(), 0


def work():
    global count
    gate.wait()
    with lock:
        count += 1


threads = [threading.Thread(target=work) for _ in range(2000)]
for thread in threads:
    thread.start()
print(threading.active_count())  # expect: 2001
gate.set()
for thread in threads:
    thread.join()
print(count, threading.active_count())  # expect: 2000 1
