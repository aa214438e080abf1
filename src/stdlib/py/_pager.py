"""Long texts page by page: what `help` and the commands of the prompt print when it does not fit on the terminal."""

import sys


def page(text):
    """Write a text to sys.stdout: through the user's pager if that is a terminal on which the text has no room."""
    if not (_is_long(text) and _shown(text)):
        sys.stdout.write(text)


def _is_long(text):
    """Whether a text is for a person and longer than the screen."""
    import os
    if sys.stdout is not sys.__stdout__ or os.environ.get("TERM", "dumb") in ("dumb", "emacs"):
        return False
    try:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            return False
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return False
    # A row is for the prompt below.
    return sum(max(1, -(-len(line) // max(1, columns))) for line in text.splitlines()) >= rows


def _shown(text):
    """Show a text in the user's pager, or in the first one that there is; false if none could be started."""
    import os
    import shutil
    import subprocess
    command = os.environ.get("PAGER") or next(filter(shutil.which, ("pager", "less", "more")), None)
    if command is None:
        return False
    # As other programs call less: it keeps colors, and leaves the text on the screen when it ends.
    environment = {"LESS": "FRX", **os.environ}
    sys.stdout.flush()
    try:
        pager = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment,
                                 encoding="utf-8", errors="backslashreplace")
    except OSError:
        return False
    try:
        with pager.stdin as pipe:
            pipe.write(text)
    except (OSError, KeyboardInterrupt):
        pass    # The user has seen enough.
    while True:
        try:
            # What a shell says of a command that it cannot find or run.
            return pager.wait() not in (126, 127)
        except KeyboardInterrupt:
            pass    # For the pager.
