# A generator that runs in one thread cannot be resumed by another.
import threading

inside, leave = threading.Event(), threading.Event()


def generate():
    inside.set()
    leave.wait()
    yield "item"


generator, got = generate(), []
thread = threading.Thread(target=lambda: got.append(next(generator)))
thread.start()
inside.wait()
try:
    next(generator)
except ValueError as error:
    print(error)  # expect: generator already executing
leave.set()
thread.join()
print(got, list(generator))  # expect: ['item'] []
