# A thread that threading did not start has an object when it asks for one, and it goes with the thread.
import _thread
import threading

done = threading.Event()


def work():
    thread = threading.current_thread()
    print(type(thread).__name__, thread.daemon, thread in threading.enumerate())  # expect: _DummyThread True True
    done.set()


_thread.start_new_thread(work, ())
done.wait()
while threading.active_count() > 1:
    pass
print(threading.enumerate()[0] is threading.main_thread())  # expect: True
