# Functions that take paths say which of their arguments is none.
# needs: linux
import os


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


class Path:
    def __fspath__(self):
        return 1


error(lambda: os.stat(1.0))               # expect: TypeError stat: path should be string, bytes, os.PathLike or integer, not float
error(lambda: os.listdir(1.0))            # expect: TypeError listdir: path should be string, bytes, os.PathLike, integer or None, not float
error(lambda: os.mkdir(1))                # expect: TypeError mkdir: path should be string, bytes or os.PathLike, not int
error(lambda: os.rename("a", 1))          # expect: TypeError rename: dst should be string, bytes or os.PathLike, not int
error(lambda: os.stat("a\0"))             # expect: ValueError stat: embedded null character in path
error(lambda: os.stat(10**20))            # expect: OverflowError fd is greater than maximum
error(lambda: os.stat(Path()))            # expect: TypeError expected Path.__fspath__() to return str or bytes, not int
error(lambda: os.stat("a", dir_fd="x"))   # expect: TypeError argument should be integer or None, not str
error(lambda: os.stat(0, dir_fd=1))       # expect: ValueError stat: can't specify dir_fd without matching path
error(lambda: os.read("a", 1))            # expect: TypeError 'str' object cannot be interpreted as an integer
error(lambda: os.read(0, -1))             # expect: OSError [Errno 22] Invalid argument
error(lambda: os.fsync("a"))              # expect: TypeError argument must be an int, or have a fileno() method.
error(lambda: os.utime("a", (1, 2, 3)))   # expect: TypeError utime: 'times' must be either a tuple of two ints or None
error(lambda: os.utime("a", (1, 2), ns=(1, 2)))  # expect: ValueError utime: you may specify either 'times' or 'ns' but not both
error(lambda: os.chown("a", -1, "a"))     # expect: TypeError gid should be integer, not str
error(lambda: os.urandom(-1))             # expect: ValueError negative argument not allowed
error(lambda: os.execv("a", []))          # expect: ValueError execv() arg 2 must not be empty
error(lambda: os.execv("a", "b"))         # expect: TypeError execv() arg 2 must be a tuple or list
error(lambda: os.execve("a", ["b"], 5))   # expect: TypeError execve: environment must be a mapping object
error(lambda: os.sysconf("x"))            # expect: ValueError unrecognized configuration name
error(lambda: os.fdopen("a"))             # expect: TypeError invalid fd type (<class 'str'>, expected integer)
