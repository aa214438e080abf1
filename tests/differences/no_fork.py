# A process cannot be copied: os.fork() and what needs it are missing. os.posix_spawn() starts programs, but takes no file actions.
# differs: CPython has all of them; baem makes no call of the system that is not safe with several threads.
import os
print([name for name in ("fork", "forkpty", "login_tty", "lockf", "wait3", "setuid", "posix_spawn") if hasattr(os, name)])
# expect: ['posix_spawn']
