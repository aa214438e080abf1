"""Objects from JSON text."""

from _json import scan as _scan, scanstring

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    """A text is no JSON: `msg` says what is wrong, `doc` is the text, `pos` the place."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _space(s, at):
    """The position of the first character that is no white space."""
    while at < len(s) and s[at] in " \t\n\r":
        at += 1
    return at


class JSONDecoder:
    """Makes objects of JSON text; the hooks make those of some sorts."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        # What makes the usual objects need not be called.
        self._hooks = (
            strict, object_hook, object_pairs_hook, None if self.parse_float is float else parse_float,
            None if self.parse_int is int else parse_int, parse_constant or None,
        )

    def decode(self, s):
        """The object that a text describes."""
        obj, end = self.raw_decode(s, _space(s, 0))
        end = _space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The object at a position, and the position behind it: there may be more."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return _scan(s, idx, *self._hooks)
