# A copy of the process has the thread alone that made it; that is its main thread, and nobody waits for the others.
import os
import sys
import threading
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


def report(who):
    others = [thread for thread in everyone if thread is not threading.current_thread()]
    main = threading.main_thread()
    print(who, threading.active_count(), main is threading.current_thread(), main.name, main.ident == threading.get_ident())
    print([thread.is_alive() for thread in others], threading.enumerate() == [main])
    for thread in others:
        if thread is not before:
            thread.join()


def copied(who):
    # What waits to be written would be written by the copy, too.
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        report(who)
        # A lock that another thread held when the process was copied stays locked; those of the module do not.
        late = threading.Thread(target=print, args=("a new thread",), name="late")
        late.start()
        late.join()
        sys.stdout.flush()
        os._exit(7)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


before = threading.main_thread()
stop = threading.Event()
waiting = threading.Thread(target=stop.wait, name="waiting")
daemon = threading.Thread(target=stop.wait, daemon=True)
waiting.start()
daemon.start()
everyone = [before, waiting, daemon]
print(copied("from the main thread"))
# expect: from the main thread 1 True MainThread True
# expect: [False, False] True
# expect: a new thread
# expect: 7
results = []
forking = threading.Thread(target=lambda: results.append(copied("from another thread")), name="forking")
forking.start()
forking.join()
# expect: from another thread 1 True forking True
# expect: [False, False, False] True
# expect: a new thread
print(results, threading.active_count(), threading.main_thread().name)  # expect: [7] 3 MainThread
stop.set()
waiting.join()
