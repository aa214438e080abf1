# The program ends when its threads have that are no daemons.
import threading

gate = threading.Event()


def late():
    gate.wait()
    print("late")


threading.Thread(target=late).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
print("main ends")  # expect: main ends
gate.set()
# expect: late
