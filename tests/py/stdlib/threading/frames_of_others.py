# The frames of another thread can be looked at while it waits, and afterwards.
import sys
import threading

inside, leave = threading.Event(), threading.Event()


def outer(depth):
    if depth:
        outer(depth - 1)
    else:
        inside.set()
        leave.wait()


thread = threading.Thread(target=outer, args=(2,))
thread.start()
inside.wait()
frame, depths = sys._current_frames()[thread.ident], []
while frame is not None:
    if frame.f_code is outer.__code__:
        depths.append(frame.f_locals["depth"])
        kept = frame
    frame = frame.f_back
print(depths)  # expect: [0, 1, 2]
leave.set()
thread.join()
print(kept.f_locals)  # expect: {'depth': 2}
