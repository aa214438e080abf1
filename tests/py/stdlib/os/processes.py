# Programs are started, waited for, and replaced.
import os, sys
pid = os.spawnv(os.P_NOWAIT, "/bin/sh", ["sh", "-c", "exit 3"])
found, status = os.waitpid(pid, 0)
print(found == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))  # expect: True True 3 3
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 4"))  # expect: 4
print(os.spawnv(os.P_WAIT, "/no such file", ["x"]))  # expect: 127
print(os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $N", {"N": "5"}))  # expect: 5
print(os.waitstatus_to_exitcode(os.system("kill -9 $$")))  # expect: -9
pipe = os.popen("cat >/dev/null; exit 2", "w")
pipe.write("x")
print(pipe.close())                       # expect: 512
# The parent, the group and the session are 0 where they lie outside this process's namespace.
print(os.getpid() != os.getppid(), os.getpgid(0) == os.getpgrp(), os.getsid(0) >= 0)  # expect: True True True
print(os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0), len(os.getloadavg()))  # expect: True 3
print(os.process_cpu_count() == len(os.sched_getaffinity(0)) <= os.cpu_count())  # expect: True
print(os.kill(os.getpid(), 0), len(os.urandom(5)), len(os.getrandom(5)), os.strerror(2))  # expect: None 5 5 No such file or directory
sys.stdout.flush()
os.execvp("sh", ["sh", "-c", "echo the end"])    # expect: the end
