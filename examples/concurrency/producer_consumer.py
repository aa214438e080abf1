# Producers put work into a queue, consumers take it out; the queue makes whoever is too fast wait.
import queue
import threading

DONE = object()
work = queue.Queue(maxsize=4)
results = queue.SimpleQueue()


def produce(numbers):
    for number in numbers:
        work.put(number)


def consume():
    while (number := work.get()) is not DONE:
        results.put((number, number * number))
        work.task_done()
    work.task_done()


producers = [threading.Thread(target=produce, args=(range(start, 30, 3),)) for start in range(3)]
consumers = [threading.Thread(target=consume) for _ in range(2)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    work.put(DONE)
work.join()

squares = dict(results.get() for _ in range(results.qsize()))
print(len(squares), "numbers, the largest square is", max(squares.values()))
# expect: 30 numbers, the largest square is 841
