# A barrier lets threads go on when all are there, and tells each a number of its own.
import threading

calls, places = [], []
barrier = threading.Barrier(3, action=lambda: calls.append("all there"))


def work():
    for _ in range(2):
        places.append(barrier.wait())


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(calls, sorted(places))  # expect: ['all there', 'all there'] [0, 0, 1, 1, 2, 2]
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("broken", barrier.broken)  # expect: broken True
barrier.reset()
print(barrier.broken, barrier.n_waiting, barrier.parties)  # expect: False 0 3
try:
    barrier.wait(0.001)
except threading.BrokenBarrierError:
    print("too few")  # expect: too few
