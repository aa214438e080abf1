# A timer calls a function later, unless it is cancelled.
import threading

done = threading.Event()
timer = threading.Timer(0.001, done.set)
timer.start()
print(done.wait(5))  # expect: True
timer.join()
cancelled = threading.Timer(60, print, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(cancelled.is_alive())  # expect: False
