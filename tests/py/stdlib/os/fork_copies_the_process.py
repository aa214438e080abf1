# A copy of the process has what the original had, and goes its own way; its exit status is told to the original.
# needs: linux
import os
import sys

values = [1]
reads, writes = os.pipe()
pid = os.fork()
if pid == 0:
    values.append(2)
    os.write(writes, repr(values).encode())
    sys.exit(7)
values.append(3)
found, status = os.waitpid(pid, 0)
print(found == pid, os.waitstatus_to_exitcode(status))    # expect: True 7
print(os.read(reads, 100), values)                        # expect: b'[1, 2]' [1, 3]

pid = os.fork()
if pid == 0:
    # Without what is done at exit.
    os._exit(3)
found, status, usage = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), type(usage))     # expect: 3 <class 'resource.struct_rusage'>
print(usage.ru_maxrss > 0, len(usage))                    # expect: True 16
