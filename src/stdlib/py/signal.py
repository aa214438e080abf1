"""Signals: what is called when they arrive, timers that send them, and waiting for them."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_IntEnum._convert_(
    "Signals", __name__,
    lambda name: name.isupper() and (name.startswith("SIG") and not name.startswith("SIG_")) or name.startswith("CTRL_"),
)
_IntEnum._convert_("Handlers", __name__, lambda name: name in ("SIG_DFL", "SIG_IGN"))
_IntEnum._convert_("Sigmasks", __name__, lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"))


def _int_to_enum(value, enum_class):
    # The member with the number; other things stay as they are.
    if not isinstance(value, int):
        return value
    try:
        return enum_class(value)
    except (ValueError, TypeError):
        return value


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Set what is called with the number and the frame when a signal arrives: a function, SIG_IGN or SIG_DFL. What it was before."""
    return _int_to_enum(_signal.signal(_enum_to_int(signalnum), _enum_to_int(handler)), Handlers)


def getsignal(signalnum):
    """What is called when a signal arrives; None for what Python did not set."""
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


def pthread_sigmask(how, mask):
    """Change which signals are kept from this thread; those that were."""
    return set(_int_to_enum(number, Signals) for number in _signal.pthread_sigmask(how, mask))


def sigpending():
    """The signals that wait because they are kept from this thread."""
    return {_int_to_enum(number, Signals) for number in _signal.sigpending()}


def sigwait(sigset):
    """Wait for one of these signals, which must be kept from all threads: its number."""
    return _int_to_enum(_signal.sigwait(sigset), Signals)


def valid_signals():
    """All signals that there are."""
    return {_int_to_enum(number, Signals) for number in _signal.valid_signals()}
