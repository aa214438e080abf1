# threading.settrace and setprofile are for threads that start, the others for all that run.
import sys
import threading

seen = []


def watch(frame, event, argument):
    if frame.f_code in (work.__code__, step.__code__):
        seen.append((frame.f_code.co_name, event))
    return watch


def step():
    return 1


def work():
    step()


threading.settrace(watch)
print(threading.gettrace() is watch)
thread = threading.Thread(target=work)
thread.start()
thread.join()
threading.settrace(None)
print(seen, sys.gettrace())

seen.clear()
threading.setprofile(watch)
thread = threading.Thread(target=work)
thread.start()
thread.join()
threading.setprofile(None)
print(seen)
# expect: True
# expect: [('work', 'call'), ('work', 'line'), ('step', 'call'), ('step', 'line'), ('step', 'return'), ('work', 'return')] None
# expect: [('work', 'call'), ('step', 'call'), ('step', 'return'), ('work', 'return')]
