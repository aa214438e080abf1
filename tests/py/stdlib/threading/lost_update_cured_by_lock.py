# Threads that change a counter under a lock lose no change.
import threading

lock, count = threading.Lock(), 0


def work():
    global count
    for _ in range(500):
        with lock:
            seen = count
            count = seen + 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)  # expect: 2000
