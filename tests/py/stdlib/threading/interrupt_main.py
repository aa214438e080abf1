# A thread can interrupt the main one.
import _thread
import signal
import threading

try:
    threading.Thread(target=_thread.interrupt_main).start()
    while True:
        pass
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
signal.signal(signal.SIGINT, lambda *args: print("handler"))
_thread.interrupt_main()
# expect: handler
print("after")  # expect: after
