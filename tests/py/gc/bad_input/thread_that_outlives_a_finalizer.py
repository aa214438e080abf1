# A thread that a finalizer starts may keep the object alive, which is not finalized again.
import threading
go_on = threading.Event()
threads = []

class Thing:
    def __del__(self):
        print("finalizer")
        thread = threading.Thread(target=self.work)
        threads.append(thread)
        thread.start()
    def work(self):
        go_on.wait()
        print("work of", type(self).__name__)

Thing()
print("revived")
go_on.set()
threads.pop().join()
print("end")
# expect: finalizer
# expect: revived
# expect: work of Thing
# expect: end
