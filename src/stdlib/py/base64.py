"""Bytes as text in the alphabets of RFC 4648, and in those of base 85."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "z85encode", "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]


def _ascii_bytes(text):
    """The bytes of a string of ASCII, or of a bytes-like object."""
    if isinstance(text, str):
        try:
            return text.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(text, (bytes, bytearray)):
        return text
    try:
        return memoryview(text).tobytes()
    except TypeError:
        found = type(text).__name__
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {found!r}") from None


# Base 64.

def b64encode(s, altchars=None):
    """Encode bytes; `altchars` are two characters instead of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """Decode text. Unless it is to be validated, what is not in the alphabet is passed over."""
    s = _ascii_bytes(s)
    if altchars is not None:
        altchars = _ascii_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode bytes with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode text in the standard alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encode bytes with - and _ instead of + and /."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """Decode text that has - and _ instead of + and /."""
    return b64decode(_ascii_bytes(s).translate(bytes.maketrans(b"-_", b"+/")))


# Base 32.

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _to_base32(alphabet, data):
    if not isinstance(data, (bytes, bytearray)):
        data = memoryview(data).tobytes()
    output = bytearray()
    for at in range(0, len(data), 5):
        group = data[at:at + 5]
        bits = int.from_bytes(group.ljust(5, b"\0"))
        letters = bytes(alphabet[bits >> shift & 31] for shift in range(35, -1, -5))
        used = (len(group) * 8 + 4) // 5
        output += letters[:used].ljust(8, b"=")
    return bytes(output)


def _from_base32(alphabet, text, casefold=False, map01=None):
    text = _ascii_bytes(text)
    if len(text) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _ascii_bytes(map01)
        assert len(map01) == 1, repr(map01)
        text = text.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        text = text.upper()
    worth = {letter: number for number, letter in enumerate(alphabet)}
    length = len(text)
    text = text.rstrip(b"=")
    pads = length - len(text)
    output = bytearray()
    for at in range(0, len(text), 8):
        group = text[at:at + 8]
        bits = 0
        try:
            for letter in group:
                bits = bits << 5 | worth[letter]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        output += (bits << 5 * (8 - len(group))).to_bytes(5)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads:
        del output[len(output) - 5 + (43 - 5 * pads) // 8:]
    return bytes(output)


def b32encode(s):
    """Encode bytes with capital letters and the digits from 2 to 7."""
    return _to_base32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode text; perhaps in small letters too, perhaps with 0 for O and 1 for the letter `map01`."""
    return _from_base32(_B32, s, casefold, map01)


def b32hexencode(s):
    """Encode bytes with the digits and the letters up to V, which keeps their order."""
    return _to_base32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode text with the digits and the letters up to V; perhaps in small letters too."""
    return _from_base32(_B32_HEX, s, casefold)


# Base 16.

def b16encode(s):
    """Encode bytes in hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode hexadecimal digits; perhaps in small letters too."""
    s = _ascii_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# Base 85.

_A85 = bytes(range(33, 118))
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_POWERS = (85**4, 85**3, 85**2, 85, 1)


def _to_base85(alphabet, data, pad, zeros=None, spaces=None):
    if not isinstance(data, (bytes, bytearray)):
        data = memoryview(data).tobytes()
    missing = -len(data) % 4
    data = bytes(data) + bytes(missing)
    groups = []
    for at in range(0, len(data), 4):
        bits = int.from_bytes(data[at:at + 4])
        if zeros and bits == 0:
            groups.append(zeros)
        elif spaces and bits == 0x20202020:
            groups.append(spaces)
        else:
            groups.append(bytes(alphabet[bits // power % 85] for power in _POWERS))
    if missing and not pad:
        last = groups[-1]
        if last == zeros:
            last = alphabet[:1] * 5
        groups[-1] = last[:-missing]
    return b"".join(groups)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes as Ascii85.

    Four spaces become `y` with `foldspaces`; lines have `wrapcol` characters at most; `pad` keeps the zeros that fill the last group;
    `adobe` puts the text between <~ and ~>.
    """
    result = _to_base85(_A85, b, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[at:at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85; `ignorechars` are passed over."""
    b = _ascii_bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {b'~>'!r}")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    output, group = bytearray(), []
    for letter in b + b"u" * 4:
        if 33 <= letter <= 117:
            group.append(letter)
            if len(group) == 5:
                bits = sum((own - 33) * power for own, power in zip(group, _POWERS))
                if bits > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                output += bits.to_bytes(4)
                group.clear()
        elif letter == ord("z"):
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            output += bytes(4)
        elif foldspaces and letter == ord("y"):
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            output += b"    "
        elif letter not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(letter)}")
    # The letters that were added fill the last group, and perhaps begin another one.
    extra = 4 - len(group)
    return bytes(output[:-extra] if extra else output)


def b85encode(b, pad=False):
    """Encode bytes in the base 85 of Git and Mercurial; `pad` keeps the zeros that fill the last group."""
    return _to_base85(_B85, b, pad)


def b85decode(b):
    """Decode text in the base 85 of Git and Mercurial."""
    b = _ascii_bytes(b)
    worth = {letter: number for number, letter in enumerate(_B85)}
    missing = -len(b) % 5
    b = bytes(b) + b"~" * missing
    output = bytearray()
    for at in range(0, len(b), 5):
        bits = 0
        for place in range(at, at + 5):
            if b[place] not in worth:
                raise ValueError(f"bad base85 character at position {place}")
            bits = bits * 85 + worth[b[place]]
        if bits > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        output += bits.to_bytes(4)
    return bytes(output[:-missing] if missing else output)


def z85encode(s):
    """Encode bytes in the base 85 of ZeroMQ."""
    return b85encode(s).translate(bytes.maketrans(_B85, _Z85))


def z85decode(s):
    """Decode text in the base 85 of ZeroMQ."""
    s = _ascii_bytes(s)
    # What only the other alphabet has must stay wrong.
    others = bytes(set(_B85) - set(_Z85))
    s = s.translate(bytes.maketrans(_Z85 + others, _B85 + b"\0" * len(others)))
    try:
        return b85decode(s)
    except ValueError as error:
        raise ValueError(error.args[0].replace("base85", "z85")) from None


# Files and lines.

def encode(input, output):
    """Encode a file into another one, in lines of Base64."""
    while block := input.read(57):
        while len(block) < 57 and (more := input.read(57 - len(block))):
            block += more
        output.write(binascii.b2a_base64(block))


def decode(input, output):
    """Decode a file of lines of Base64 into another one."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(data):
    """TypeError for what is no row of single bytes."""
    try:
        view = memoryview(data)
    except TypeError as error:
        raise TypeError(f"expected bytes-like object, not {type(data).__name__}") from error
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {type(data).__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {type(data).__name__}")


def encodebytes(s):
    """Encode bytes in lines of Base64."""
    _check_bytes(s)
    return b"".join(binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57))


def decodebytes(s):
    """Decode lines of Base64."""
    _check_bytes(s)
    return binascii.a2b_base64(s)
