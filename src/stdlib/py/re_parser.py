"""What programs ask about a pattern without using it: its groups, and how long its matches are."""

from re import compile as _compile
from re._constants import *
from _re import _widths

# How long the matches of a pattern without a limit are.
MAXWIDTH = 1 << 64


class State:
    """The flags and groups of a pattern; the whole match counts as a group."""

    def __init__(self, pattern):
        self.str = pattern.pattern
        self.flags = pattern.flags
        self.groupdict = dict(pattern.groupindex)
        self.groups = pattern.groups + 1


class SubPattern:
    """A pattern that was read."""

    def __init__(self, pattern):
        self.state = State(pattern)
        self.width = None
        self._pattern = pattern

    def getwidth(self):
        """How short and how long a match can be."""
        if self.width is None:
            least, most = _widths(self._pattern)
            self.width = least, MAXWIDTH if most is None else min(most, MAXWIDTH)
        return self.width


def parse(str, flags=0, state=None):
    """Read a pattern."""
    return SubPattern(_compile(str, flags))
