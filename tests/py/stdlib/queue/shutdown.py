# A queue that is shut down takes nothing more, and wakes who waits.
import queue
import threading

items, ended = queue.Queue(), []


def wait():
    try:
        items.get()
    except queue.ShutDown:
        ended.append("shut down")


thread = threading.Thread(target=wait)
thread.start()
items.shutdown()
thread.join()
print(ended)  # expect: ['shut down']
try:
    items.put(1)
except queue.ShutDown:
    print("no more")  # expect: no more
full = queue.Queue()
full.put(1)
full.shutdown()
print(full.get())  # expect: 1
dropped = queue.Queue()
dropped.put(1)
dropped.shutdown(immediate=True)
print(dropped.qsize(), dropped.unfinished_tasks)  # expect: 0 0
