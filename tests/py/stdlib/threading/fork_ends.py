# The copy of a process ends as a program does: functions registered with atexit run, its status is that of sys.exit().
import atexit
import os
import sys
import threading
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
stop = threading.Event()
waiting = threading.Thread(target=stop.wait)
waiting.start()
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    atexit.register(print, "the copy ends")
    sys.exit(5)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
# expect: the copy ends
# expect: 5
stop.set()
