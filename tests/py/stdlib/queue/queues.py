# Queues in three orders, with room for so many.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    items = kind(3)
    for item in (2, 3, 1):
        items.put(item)
    print(items.full(), items.qsize(), [items.get() for _ in range(3)], items.empty())
# expect: True 3 [2, 3, 1] True
# expect: True 3 [1, 3, 2] True
# expect: True 3 [1, 2, 3] True
small = queue.Queue(1)
small.put(1)
for wrong in (lambda: small.put(2, False), lambda: small.put(2, timeout=0.001), lambda: small.put(2, timeout=-1)):
    try:
        wrong()
    except (queue.Full, ValueError) as error:
        print(type(error).__name__, error)
# expect: Full 
# expect: Full 
# expect: ValueError 'timeout' must be a non-negative number
small.get()
small.task_done()
small.join()
try:
    small.task_done()
except ValueError as error:
    print(error)  # expect: task_done() called too many times
try:
    small.get_nowait()
except queue.Empty:
    print("empty")  # expect: empty
