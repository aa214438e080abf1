# A part of a file that one process has locked, another cannot lock.
# needs: linux
import os
import tempfile

with tempfile.TemporaryFile() as file:
    file.write(bytes(10))
    file.flush()
    fd = file.fileno()
    os.lseek(fd, 0, 0)
    os.lockf(fd, os.F_LOCK, 5)
    pid = os.fork()
    if pid == 0:
        status = 0
        for command, expected in (os.F_TLOCK, BlockingIOError), (os.F_TEST, PermissionError):
            try:
                os.lockf(fd, command, 5)
            except expected:
                status += 1
        os._exit(status)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))     # expect: 2
    print(os.lockf(fd, os.F_TEST, 5), os.lockf(fd, os.F_ULOCK, 5))      # expect: None None
    try:
        os.lockf(fd, 99, 0)
    except OSError as error:
        print(error)    # expect: [Errno 22] Invalid argument
