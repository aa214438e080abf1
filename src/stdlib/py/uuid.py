"""Identifiers that are unique in the world: numbers of 128 bits, as RFC 4122 has them."""

import os

from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122", "reserved for Microsoft compatibility",
    "reserved for future definition",
]


class SafeUUID(Enum):
    """Whether no other process can have made the same one."""

    safe = 0
    unsafe = -1
    unknown = None


# Name, first bit and number of bits of each field.
_FIELDS = {
    "time_low": (96, 32), "time_mid": (80, 16), "time_hi_version": (64, 16), "clock_seq_hi_variant": (56, 8), "clock_seq_low": (48, 8),
    "node": (0, 48),
}


def _field(at, bits):
    def get(self):
        return self.int >> at & (1 << bits) - 1

    return property(get)


class UUID:
    """An identifier, made of one of: text, bytes in either order, six fields, a number. It does not change."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(digits, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes)
        if fields is not None:
            int = self._of_fields(fields)
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            # The variant is the one of RFC 4122.
            int = int & ~(0xc000 << 48) | 0x8000 << 48
            int = int & ~(0xf000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    @staticmethod
    def _of_fields(fields):
        if len(fields) != 6:
            raise ValueError("fields is not a 6-tuple")
        number = 0
        for place, (value, (at, bits)) in enumerate(zip(fields, _FIELDS.values()), 1):
            if not 0 <= value < 1 << bits:
                raise ValueError(f"field {place} out of range (need {'an' if bits == 8 else 'a'} {bits}-bit value)")
            number |= value << at
        return number

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID(state.get("is_safe")))

    def __eq__(self, other):
        if isinstance(other, UUID):
            return self.int == other.int
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, UUID):
            return self.int < other.int
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, UUID):
            return self.int > other.int
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, UUID):
            return self.int <= other.int
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, UUID):
            return self.int >= other.int
        return NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        digits = self.hex
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        return self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node

    @property
    def time(self):
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def hex(self):
        return f"{self.int:032x}"

    @property
    def urn(self):
        return f"urn:uuid:{self}"

    @property
    def variant(self):
        bits = self.int >> 61 & 7
        if bits < 4:
            return RESERVED_NCS
        if bits < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf


_int = int
for _name, (_at, _bits) in _FIELDS.items():
    setattr(UUID, _name, _field(_at, _bits))
del _name, _at, _bits

_node = None
_last_timestamp = None


def getnode():
    """A number for this machine: the address of a network card, or a random one that is marked as such."""
    global _node
    if _node is None:
        _node = _card_address() or _int.from_bytes(os.urandom(6)) | 1 << 40
    return _node


def _card_address():
    folder = "/sys/class/net"
    try:
        cards = sorted(os.listdir(folder))
    except OSError:
        return None
    for card in cards:
        try:
            with open(os.path.join(folder, card, "address")) as file:
                address = _int(file.read().strip().replace(":", ""), 16)
        except (OSError, ValueError):
            continue
        # Addresses that a person gave out are not unique.
        if 0 < address < 1 << 48 and not address & 1 << 41:
            return address
    return None


def uuid1(node=None, clock_seq=None):
    """One made of the machine, a sequence number and the time."""
    global _last_timestamp
    import time

    # In units of 100 ns, since the calendar of today began.
    timestamp = time.time_ns() // 100 + 0x01b21dd213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        clock_seq = _int.from_bytes(os.urandom(2)) & 0x3fff
    fields = (
        timestamp & 0xffffffff, timestamp >> 32 & 0xffff, timestamp >> 48 & 0x0fff, clock_seq >> 8 & 0x3f, clock_seq & 0xff,
        getnode() if node is None else node,
    )
    return UUID(fields=fields, version=1)


def _of_name(algorithm, version, namespace, name):
    import hashlib

    if isinstance(name, str):
        name = name.encode()
    digest = getattr(hashlib, algorithm)(namespace.bytes + name, usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=version)


def uuid3(namespace, name):
    """One made of a name by MD5."""
    return _of_name("md5", 3, namespace, name)


def uuid4():
    """A random one."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """One made of a name by SHA-1."""
    return _of_name("sha1", 5, namespace, name)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")


def main():
    """The program `python -m uuid`: prints a new identifier."""
    import argparse

    functions = {"uuid1": uuid1, "uuid3": uuid3, "uuid4": uuid4, "uuid5": uuid5}
    namespaces = {
        "@dns": NAMESPACE_DNS, "@url": NAMESPACE_URL, "@oid": NAMESPACE_OID, "@x500": NAMESPACE_X500,
    }
    parser = argparse.ArgumentParser(
        description="Print a new identifier.", prog="python -m uuid"
    )
    parser.add_argument(
        "-u", "--uuid", choices=functions.keys(), default="uuid4",
        help="the function that makes it; uuid4 by default",
    )
    parser.add_argument(
        "-n", "--namespace", help="an identifier, or one of @dns, @url, @oid and @x500; for uuid3 and uuid5",
    )
    parser.add_argument(
        "-N", "--name", help="the name that the identifier is made of; for uuid3 and uuid5"
    )
    args = parser.parse_args()
    make = functions[args.uuid]
    if args.uuid not in ("uuid3", "uuid5"):
        print(make())
        return
    if not args.namespace or not args.name:
        parser.error(f"{args.uuid} needs a namespace and a name")
    namespace = namespaces.get(args.namespace) or UUID(args.namespace)
    print(make(namespace, args.name))


if __name__ == "__main__":
    main()
