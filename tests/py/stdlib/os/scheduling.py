# The scheduler of a process and its priority there.
# needs: linux
import os

print(os.sched_getparam(0), os.sched_param(5).sched_priority)       # expect: posix.sched_param(sched_priority=0) 5
print(os.sched_getscheduler(0) == os.SCHED_OTHER)                   # expect: True
print(os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(sched_priority=0)))      # expect: None
print(os.sched_rr_get_interval(0) >= 0)                             # expect: True
for call in (
    lambda: os.sched_setparam(0, 3),
    lambda: os.sched_setparam(0, os.sched_param(5)),
    lambda: os.sched_setparam(0, os.sched_param("a")),
    lambda: os.sched_setscheduler(0, 0, (0,)),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError must have a sched_param object
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError must have a sched_param object
