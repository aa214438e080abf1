# An error of the system names the file, or both files, that it is about.
import os


def error(call):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error.errno, error, error.filename, error.filename2)


class Path:
    def __fspath__(self):
        return "/no such file"


error(lambda: os.stat("/no such file"))   # expect: FileNotFoundError 2 [Errno 2] No such file or directory: '/no such file' /no such file None
error(lambda: os.stat(Path()))            # expect: FileNotFoundError 2 [Errno 2] No such file or directory: '/no such file' /no such file None
error(lambda: os.stat(b"/no such file"))  # expect: FileNotFoundError 2 [Errno 2] No such file or directory: b'/no such file' b'/no such file' None
error(lambda: os.rename("/no such file", "b"))  # expect: FileNotFoundError 2 [Errno 2] No such file or directory: '/no such file' -> 'b' /no such file b
error(lambda: os.symlink("x", "/"))       # expect: FileExistsError 17 [Errno 17] File exists: 'x' -> '/' x /
error(lambda: os.statvfs(99))             # expect: OSError 9 [Errno 9] Bad file descriptor: 99 99 None
error(lambda: os.close(99))               # expect: OSError 9 [Errno 9] Bad file descriptor None None
error(lambda: os.execv("/no such file", ["a"]))  # expect: FileNotFoundError 2 [Errno 2] No such file or directory None None
error(lambda: os.waitpid(-1, 0))          # expect: ChildProcessError 10 [Errno 10] No child processes None None
error(lambda: os.kill(2**30, 0))          # expect: ProcessLookupError 3 [Errno 3] No such process None None
