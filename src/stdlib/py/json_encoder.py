"""JSON text from objects."""

from _json import encode as _encode, quote as _quote

__all__ = ["JSONEncoder"]


def encode_basestring(s):
    """A string as JSON text."""
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return _quote(s, False)


def encode_basestring_ascii(s):
    """A string as JSON text, in ASCII alone."""
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return _quote(s, True)


class JSONEncoder:
    """Makes JSON text of objects."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What is encoded in the place of an object of another class: to be overridden."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """An object as JSON text."""
        if isinstance(o, str):
            return _quote(o, bool(self.ensure_ascii))
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """The pieces of the text of an object."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        yield _encode(
            o, self.default, indent, self.item_separator, self.key_separator,
            (self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.sort_keys),
        )
