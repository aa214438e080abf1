"""Passwords that are not shown, and the name of the user."""

import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """A password may be seen while it is typed."""


def getpass(prompt="Password: ", stream=None):
    """Ask for a password at the terminal, which does not show it."""
    try:
        import termios
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except (ImportError, OSError):
        return _asked_openly(prompt, stream)
    with os.fdopen(fd, "w+") as terminal:
        before = termios.tcgetattr(fd)
        hidden = before[:]
        hidden[3] &= ~termios.ECHO
        try:
            termios.tcsetattr(fd, termios.TCSAFLUSH, hidden)
            return _ask(prompt, terminal, terminal)
        finally:
            termios.tcsetattr(fd, termios.TCSAFLUSH, before)
            terminal.write("\n")


def _asked_openly(prompt, stream):
    import warnings
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=3)
    stream = stream or sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _ask(prompt, stream, sys.stdin)


def _ask(prompt, stream, source):
    prompt = str(prompt)
    if prompt:
        encoding = getattr(stream, "encoding", None) or "utf-8"
        stream.write(prompt.encode(encoding, "replace").decode(encoding))
        stream.flush()
    line = source.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """The name of the user: what the environment says, else what the system says."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    uid = os.getuid()
    with open("/etc/passwd") as lines:
        for line in lines:
            fields = line.split(":")
            if len(fields) > 2 and fields[2] == str(uid):
                return fields[0]
    raise OSError("No username set in the environment")
