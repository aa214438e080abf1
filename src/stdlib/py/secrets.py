"""Random numbers and texts that nobody can foresee: for passwords and tokens."""

import os
from random import SystemRandom

__all__ = [
    "choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest",
]

_random = SystemRandom()

randbits = _random.getrandbits
choice = _random.choice

# How many random bytes a token has.
DEFAULT_ENTROPY = 32


def randbelow(exclusive_upper_bound):
    """A random whole number from 0 on and below a bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _random._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """So many random bytes."""
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """So many random bytes as hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """So many random bytes in Base64, of characters that are safe in an address."""
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b, /):
    """Whether two ASCII texts, or two byte strings, are equal; the time tells nothing about where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    else:
        a, b = _bytes(a, b), _bytes(b, a)
    different = len(a) ^ len(b)
    for x, y in zip(b if different else a, b):
        different |= x ^ y
    return different == 0


def _bytes(value, other):
    try:
        return bytes(memoryview(value))
    except TypeError:
        pass
    try:
        memoryview(other)
    except TypeError:
        pair = f"'{type(value).__name__}' and '{type(other).__name__}'"
        raise TypeError(f"unsupported operand types(s) or combination of types: {pair}") from None
    raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
