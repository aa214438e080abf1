# Two thousand threads at once, each of which wakes the next one: all at once would keep any machine busy for long.
import threading

# Stacks of the usual size would not all fit where the address space is limited.
threading.stack_size(256 * 1024)
gates = [threading.Lock() for _ in range(2001)]
for gate in gates:
    gate.acquire()
count = 0


def work(at):
    global count
    gates[at].acquire()
    count += 1
    gates[at + 1].release()


threads = [threading.Thread(target=work, args=(at,), daemon=True) for at in range(2000)]
for thread in threads:
    thread.start()
print(threading.active_count())  # expect: 2001
gates[0].release()
gates[2000].acquire()
for thread in threads:
    thread.join()
print(count, threading.active_count())  # expect: 2000 1
