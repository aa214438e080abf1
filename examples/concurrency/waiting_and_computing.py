# What waits can be done at the same time; what computes cannot, since one thread runs at a time. `--figures` shows how long each takes.
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

shows_figures = "--figures" in sys.argv[1:]


def measure(what, threads, function, arguments):
    start = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        results = list(pool.map(function, arguments))
    if shows_figures:
        print(f"{what}: {time.perf_counter() - start:.3f} s")
    return results


def wait_for_answer(number):
    time.sleep(0.02)
    return number


def compute(number):
    return sum(i * i % 7 for i in range(number))


alone = measure("one thread waits eight times", 1, wait_for_answer, range(8))
together = measure("eight threads wait once", 8, wait_for_answer, range(8))
print("the same answers:", alone == together)  # expect: the same answers: True

size = 400_000 if shows_figures else 2000
alone = measure("one thread computes four sums", 1, compute, [size] * 4)
together = measure("four threads compute one each", 4, compute, [size] * 4)
print("the same sums:", alone == together)  # expect: the same sums: True

# Eight threads are inside of their waits at once, or this would never end.
meeting = threading.Barrier(8)
places = measure("eight threads meet", 8, lambda _: meeting.wait(), range(8))
print("met:", sorted(places))  # expect: met: [0, 1, 2, 3, 4, 5, 6, 7]
