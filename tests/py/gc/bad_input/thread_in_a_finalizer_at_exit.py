# At exit, a function of atexit may start a thread, and a finalizer may not.
import atexit, sys, threading

class Thing:
    def __del__(self, Thread=threading.Thread, write=sys.stdout.write):
        try:
            Thread(target=write, args=("thread\n",)).start()
        except RuntimeError as error:
            write(f"refused: {error}\n")

@atexit.register
def last():
    thread = threading.Thread(target=print, args=("thread of atexit",))
    thread.start()
    thread.join()

kept = Thing()
print("end")
# expect: end
# expect: thread of atexit
# expect: refused: can't create new thread at interpreter shutdown
