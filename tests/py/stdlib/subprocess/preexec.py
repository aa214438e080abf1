# preexec_fn is called in the new process, before the program; what it raises is told.
import os
import subprocess


def speak():
    os.write(1, b"from the function\n")
    os.environ["ignored"] = "1"


run = subprocess.run(["/bin/sh", "-c", "echo from the program; umask"], preexec_fn=speak, stdout=subprocess.PIPE, umask=0o77)
print(run.stdout, run.returncode)  # expect: b'from the function\nfrom the program\n0077\n' 0
run = subprocess.run(["/bin/sh", "-c", "exit 3"], preexec_fn=os.setsid)
print(run.returncode)  # expect: 3
try:
    subprocess.run(["/bin/sh"], preexec_fn=lambda: 1 / 0)
except subprocess.SubprocessError as error:
    print(error)  # expect: Exception occurred in preexec_fn.
try:
    subprocess.run(["/no such program"], preexec_fn=speak, stdout=subprocess.DEVNULL)
except FileNotFoundError as error:
    print(error)  # expect: [Errno 2] No such file or directory: '/no such program'
try:
    subprocess.run(["/bin/sh"], preexec_fn=speak, cwd="/no such folder", stdout=subprocess.DEVNULL)
except FileNotFoundError as error:
    print(error)  # expect: [Errno 2] No such file or directory: '/no such folder'
