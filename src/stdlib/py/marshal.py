"""Values as bytes, in CPython's format. Code objects are not among them: baem keeps code in files of its own."""

import struct

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4

_MAX_DEPTH = 2000
_REFERENCE = 0x80
_SINGLE = {b"N": None, b"T": True, b"F": False, b".": ..., b"S": StopIteration}
_SHORT = range(-2**31, 2**31)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a binary file."""
    file.write(dumps(value, version, allow_code=allow_code))


def dumps(value, version=version, /, *, allow_code=True):
    """The bytes of a value."""
    output = []
    _write(output, value, version, 0)
    return b"".join(output)


def _size(number):
    if number > 0x7fffffff:
        raise ValueError("unmarshallable object")
    return number.to_bytes(4, "little")


def _write(output, value, version, depth):
    if depth > _MAX_DEPTH:
        raise ValueError("object too deeply nested to marshal")
    kind = type(value)
    if value is None or value is ... or value is StopIteration or kind is bool:
        output.append(next(code for code, single in _SINGLE.items() if single is value))
    elif kind is int:
        _write_int(output, value)
    elif kind is float:
        output.append(b"g" + struct.pack("<d", value) if version > 1 else _old_float(b"f", value))
    elif kind is complex:
        real, imaginary = value.real, value.imag
        if version > 1:
            output.append(b"y" + struct.pack("<dd", real, imaginary))
        else:
            output.append(_old_float(b"x", real) + _old_float(b"", imaginary))
    elif kind is str:
        _write_str(output, value, version)
    elif kind is tuple:
        if version >= 4 and len(value) < 256:
            output.append(b")" + bytes([len(value)]))
        else:
            output.append(b"(" + _size(len(value)))
        _write_all(output, value, version, depth)
    elif kind is list:
        output.append(b"[" + _size(len(value)))
        _write_all(output, value, version, depth)
    elif kind is set or kind is frozenset:
        output.append((b"<" if kind is set else b">") + _size(len(value)))
        # In an order that does not depend on hashes.
        _write_all(output, sorted(value, key=lambda item: dumps(item, version)), version, depth)
    elif kind is dict:
        output.append(b"{")
        for key, item in value.items():
            _write(output, key, version, depth + 1)
            _write(output, item, version, depth + 1)
        output.append(b"0")
    else:
        try:
            data = bytes(memoryview(value))
        except TypeError:
            raise ValueError("unmarshallable object") from None
        output.append(b"s" + _size(len(data)) + data)


def _write_all(output, items, version, depth):
    for item in items:
        _write(output, item, version, depth + 1)


def _write_int(output, value):
    if value in _SHORT:
        output.append(b"i" + value.to_bytes(4, "little", signed=True))
        return
    # Digits of 15 bits, and the sign in their number.
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & 0x7fff)
        rest >>= 15
    count = len(digits) if value > 0 else -len(digits)
    output.append(b"l" + count.to_bytes(4, "little", signed=True))
    output.append(b"".join([digit.to_bytes(2, "little") for digit in digits]))


def _old_float(code, value):
    text = f"{value:.17g}".encode()
    return code + bytes([len(text)]) + text


def _write_str(output, value, version):
    if version >= 4 and value.isascii():
        data = value.encode("ascii")
        output.append(b"z" + bytes([len(data)]) if len(data) < 256 else b"a" + _size(len(data)))
    else:
        data = value.encode("utf-8", "surrogatepass")
        output.append(b"u" + _size(len(data)))
    output.append(data)


def load(file, /, *, allow_code=True):
    """Read a value from a binary file."""
    return _Reader(file.read).whole()


def loads(bytes, /, *, allow_code=True):
    """The value of bytes; what follows it does not matter."""
    data, at = memoryview(bytes).cast("B"), 0

    def read(count):
        nonlocal at
        at += count
        return data[at - count:at].tobytes()

    return _Reader(read).whole()


_NOTHING = object()


class _Reader:
    """Reads one value; `references` are the values that later ones may name."""

    def __init__(self, read):
        self.read = read
        self.references = []

    def whole(self):
        value = self.value(0)
        if value is _NOTHING:
            raise TypeError("NULL object in marshal data for object")
        return value

    def take(self, count):
        data = self.read(count)
        if not isinstance(data, bytes):
            raise TypeError(f"file.read() returned not bytes but {type(data).__name__}")
        if len(data) < count:
            raise EOFError("marshal data too short")
        return data

    def number(self, size=4):
        return int.from_bytes(self.take(size), "little", signed=True)

    def size(self, what):
        size = self.number()
        if size < 0:
            raise ValueError(f"bad marshal data ({what} size out of range)")
        return size

    def items(self, what, depth, count=None):
        items = []
        for _ in range(self.size(what) if count is None else count):
            item = self.value(depth + 1)
            if item is _NOTHING:
                raise TypeError(f"NULL object in marshal data for {what}")
            items.append(item)
        return items

    def value(self, depth):
        if depth > _MAX_DEPTH:
            raise ValueError("recursion limit exceeded")
        code = self.read(1)
        if not code:
            raise EOFError("EOF read where object expected")
        flagged = code[0] & _REFERENCE
        code = bytes([code[0] & ~_REFERENCE])
        if code == b"0":
            return _NOTHING
        if code in _SINGLE:
            return _SINGLE[code]
        if code == b"r":
            at = self.number()
            if not 0 <= at < len(self.references) or self.references[at] is _NOTHING:
                raise ValueError("bad marshal data (invalid reference)")
            return self.references[at]
        place = None
        if flagged:
            place = len(self.references)
            self.references.append(_NOTHING)
        value = self.typed(code, depth, place)
        if place is not None:
            self.references[place] = value
        return value

    def typed(self, code, depth, place):
        match code:
            case b"i":
                return self.number()
            case b"I":
                return self.number(8)
            case b"l":
                return self.long()
            case b"g":
                return struct.unpack("<d", self.take(8))[0]
            case b"f":
                return float(self.take(self.take(1)[0]))
            case b"y":
                return complex(*struct.unpack("<dd", self.take(16)))
            case b"x":
                real = float(self.take(self.take(1)[0]))
                return complex(real, float(self.take(self.take(1)[0])))
            case b"s":
                return self.take(self.size("bytes object"))
            case b"a" | b"A":
                return self.take(self.size("string")).decode("latin-1")
            case b"z" | b"Z":
                return self.take(self.take(1)[0]).decode("latin-1")
            case b"u" | b"t":
                return self.take(self.size("string")).decode("utf-8", "surrogatepass")
            case b")":
                return tuple(self.items("tuple", depth, self.take(1)[0]))
            case b"(":
                return tuple(self.items("tuple", depth))
            case b"<":
                return set(self.items("set", depth))
            case b">":
                return frozenset(self.items("set", depth))
            case b"[":
                return self.list(depth, place)
            case b"{":
                return self.dict(depth, place)
        raise ValueError("bad marshal data (unknown type code)")

    def long(self):
        count = self.number()
        value = 0
        for at in range(abs(count)):
            digit = int.from_bytes(self.take(2), "little")
            if digit > 0x7fff:
                raise ValueError("bad marshal data (digit out of range in long)")
            if digit == 0 and at == abs(count) - 1:
                raise ValueError("bad marshal data (unnormalized long data)")
            value |= digit << 15 * at
        return -value if count < 0 else value

    def list(self, depth, place):
        # A list may contain itself.
        value = []
        if place is not None:
            self.references[place] = value
        value += self.items("list", depth)
        return value

    def dict(self, depth, place):
        value = {}
        if place is not None:
            self.references[place] = value
        while (key := self.value(depth + 1)) is not _NOTHING:
            item = self.value(depth + 1)
            if item is _NOTHING:
                break
            value[key] = item
        return value
