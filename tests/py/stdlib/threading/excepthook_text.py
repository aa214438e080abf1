# What is shown of an exception that ends a thread.
import sys
import threading
import io

sys.stderr = io.StringIO()


def fail():
    raise ValueError("no")


thread = threading.Thread(target=fail, name="T")
thread.start()
thread.join()
lines = sys.stderr.getvalue().splitlines()
print(lines[0], lines[1], lines[-1], sep="\n")
# expect: Exception in thread T:
# expect: Traceback (most recent call last):
# expect: ValueError: no
try:
    threading.excepthook(1)
except TypeError as error:
    print(error)  # expect: _thread.excepthook argument type must be ExceptHookArgs
