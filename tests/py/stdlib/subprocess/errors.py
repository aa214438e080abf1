# What can go wrong with programs.
import subprocess


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(subprocess.run, ["no_such_program_"])  # expect: FileNotFoundError [Errno 2] No such file or directory: 'no_such_program_'
attempt(subprocess.run, ["echo"], cwd="/no/such/folder")  # expect: FileNotFoundError [Errno 2] No such file or directory: '/no/such/folder'
attempt(subprocess.run, ["/"])  # expect: PermissionError [Errno 13] Permission denied: '/'
attempt(subprocess.check_call, "exit 2", shell=True)  # expect: CalledProcessError Command 'exit 2' returned non-zero exit status 2.
attempt(subprocess.check_output, "kill -9 $$", shell=True)
# expect: CalledProcessError Command 'kill -9 $$' died with <Signals.SIGKILL: 9>.
attempt(subprocess.call, ["sleep", "60"], timeout=0.01)  # expect: TimeoutExpired Command '['sleep', '60']' timed out after 0.01 seconds
attempt(subprocess.run, "cat", input=b"", stdin=subprocess.PIPE)  # expect: ValueError stdin and input arguments may not both be used.
attempt(subprocess.Popen, ["echo"], bufsize="x")  # expect: TypeError bufsize must be an integer
