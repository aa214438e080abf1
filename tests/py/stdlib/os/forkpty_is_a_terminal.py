# The copy that `forkpty` makes has a terminal for its standard streams; the original reads what is written there.
# needs: linux
import os

pid, master = os.forkpty()
if pid == 0:
    os.write(1, str([os.isatty(fd) for fd in range(3)]).encode())
    os._exit(0)
print(os.read(master, 100).decode())                        # expect: [True, True, True]
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))     # expect: 0
