# Named tuples of the system can be copied with other values.
import os, copy, sys
t = os.times_result(range(5))
print(t, t.elapsed)                       # expect: posix.times_result(user=0, system=1, children_user=2, children_system=3, elapsed=4) 4
print(copy.replace(t, user=7).user, t.__reduce__())  # expect: 7 (<class 'posix.times_result'>, ((0, 1, 2, 3, 4), {}))
print(type(os.times()) is os.times_result, os.times().user >= 0)  # expect: True True
print(os.terminal_size((80, 24)))         # expect: os.terminal_size(columns=80, lines=24)
print(os.uname().sysname, len(os.uname()))  # expect: Linux 5
# needs: linux


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: copy.replace(t, usr=7))     # expect: TypeError Got unexpected field name(s): ['usr']
error(lambda: os.times_result(range(4)))  # expect: TypeError posix.times_result() takes a 5-sequence (4-sequence given)
error(lambda: type(sys.flags)())          # expect: TypeError cannot create 'sys.flags' instances
error(lambda: type(sys.version_info)(range(5)))  # expect: TypeError cannot create 'sys.version_info' instances
