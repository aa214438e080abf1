# Two threads change one number: without a lock one of the changes is lost, with a lock none is.
import threading

balance = 100
# Both threads meet here between reading and writing, which is where a switch does harm.
meeting = threading.Barrier(2)
lock = threading.Lock()


def deposit_unsafely(amount):
    global balance
    seen = balance
    meeting.wait()
    balance = seen + amount


def deposit(amount):
    global balance
    with lock:
        seen = balance
        balance = seen + amount


def run(function):
    global balance
    balance = 100
    threads = [threading.Thread(target=function, args=(amount,)) for amount in (10, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance


print("without a lock:", run(deposit_unsafely))  # expect: without a lock: 110
print("with a lock:", run(deposit))  # expect: with a lock: 120
