# Functions for a fork: those before it run from the last to the first, those after it from the first to the last.
# needs: linux
import os
import sys

log = []
os.register_at_fork(before=lambda: log.append("before 1"), after_in_child=lambda: log.append("child 1"))
os.register_at_fork(before=lambda: log.append("before 2"), after_in_child=lambda: log.append("child 2"))
os.register_at_fork(after_in_parent=lambda: log.append("parent"))
reads, writes = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(writes, repr(log).encode())
    sys.exit()
os.waitpid(pid, 0)
print(log)                              # expect: ['before 2', 'before 1', 'parent']
print(os.read(reads, 100).decode())     # expect: ['before 2', 'before 1', 'child 1', 'child 2']
for options in ({}, {"before": 3}, {"after_in_child": None}):
    try:
        os.register_at_fork(**options)
    except TypeError as error:
        print(error)
# expect: At least one argument is required.
# expect: 'before' must be callable, not int
# expect: 'after_in_child' must be callable, not NoneType
