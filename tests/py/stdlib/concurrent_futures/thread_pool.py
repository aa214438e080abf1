# A pool makes calls in threads, and gives their results as futures.
import threading
from concurrent.futures import (
    FIRST_EXCEPTION, CancelledError, Future, InvalidStateError, ThreadPoolExecutor, TimeoutError, as_completed, wait,
)

with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 3])))  # expect: [32, 9, 64]
    future = pool.submit(lambda: 1 / 0)
    print(repr(future.exception()))  # expect: ZeroDivisionError('division by zero')
    futures = [pool.submit(int, str(number)) for number in range(10)]
    print(sorted(future.result() for future in as_completed(futures)))  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    done, rest = wait([pool.submit(int, "x"), pool.submit(int, "1")], return_when=FIRST_EXCEPTION)
    print(len(done) + len(rest), any(future.exception() for future in done))  # expect: 2 True
    print(pool.submit(lambda: threading.current_thread().name.startswith("pool_")).result())  # expect: True
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown

begun, gate, called = threading.Event(), threading.Event(), []


def hold():
    begun.set()
    return gate.wait()


pool = ThreadPoolExecutor(1)
first, second = pool.submit(hold), pool.submit(print, "never")
begun.wait()
second.add_done_callback(lambda future: called.append(future.cancelled()))
print(second.cancel(), first.cancel(), called)  # expect: True False [True]
try:
    first.result(timeout=0.001)
except TimeoutError:
    print("not yet")  # expect: not yet
gate.set()
pool.shutdown()
print(first.result(), first.done())  # expect: True True
try:
    second.result()
except CancelledError:
    print("cancelled")  # expect: cancelled
future = Future()
future.set_result(7)
try:
    future.set_result(8)
except InvalidStateError as error:
    print(str(error).startswith("FINISHED: <Future at 0x"))  # expect: True
