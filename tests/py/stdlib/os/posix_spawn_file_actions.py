# What `posix_spawn` does with files before the program starts, and what it says of wrong actions.
# needs: linux
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "output")
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, path, os.O_WRONLY | os.O_CREAT, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
        (os.POSIX_SPAWN_CLOSE, 0),
    ]
    args = ["sh", "-c", "echo out $NAME; echo err >&2; exit 4"]
    pid = os.posix_spawn("/bin/sh", args, {"NAME": "value"}, file_actions=actions, setsigmask=[2], setsigdef=[13])
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))     # expect: 4
    with open(path) as file:
        print(file.read().split())                              # expect: ['out', 'value', 'err']

for options in (
    {"file_actions": 3}, {"file_actions": [()]}, {"file_actions": [(99,)]}, {"file_actions": [(os.POSIX_SPAWN_OPEN, 1)]},
    {"file_actions": [(os.POSIX_SPAWN_CLOSE, 1, 2)]}, {"setsigmask": [999]}, {"setpgroup": "a"}, {"scheduler": (1,)},
):
    try:
        os.posix_spawn("/bin/true", ["true"], {}, **options)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError file_actions must be a sequence or None
# expect: TypeError Each file_actions element must be a non-empty tuple
# expect: TypeError Unknown file_actions identifier
# expect: TypeError A open file_action tuple must have 5 elements
# expect: TypeError A close file_action tuple must have 2 elements
# expect: ValueError signal number 999 out of range [1; 64]
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError A scheduler tuple must have two elements
try:
    os.posix_spawnp("no-such-program", ["x"], {})
except FileNotFoundError as error:
    print(error)    # expect: [Errno 2] No such file or directory: 'no-such-program'
