# Producers and consumers hand over every item once.
import queue
import threading

for items in (queue.Queue(5), queue.SimpleQueue(), queue.LifoQueue()):
    got = []

    def produce(start):
        for number in range(start, start + 100):
            items.put(number)

    def consume():
        while (number := items.get()) is not None:
            got.append(number)

    producers = [threading.Thread(target=produce, args=(start,)) for start in (0, 100, 200)]
    consumers = [threading.Thread(target=consume) for _ in range(3)]
    for thread in producers + consumers:
        thread.start()
    for thread in producers:
        thread.join()
    while items.qsize():
        pass
    for _ in consumers:
        items.put(None)
    for thread in consumers:
        thread.join()
    print(sorted(got) == list(range(300)))
# expect: True
# expect: True
# expect: True
