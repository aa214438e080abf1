# A semaphore lets so many in; a bounded one notices a release too many.
import threading

semaphore = threading.BoundedSemaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(False), semaphore.acquire(timeout=0.001))  # expect: True True False False
semaphore.release(2)
try:
    semaphore.release()
except ValueError as error:
    print(error)  # expect: Semaphore released too many times
inside, most, lock = 0, 0, threading.Lock()


def work():
    global inside, most
    with semaphore:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(1 <= most <= 2, inside)  # expect: True 0
