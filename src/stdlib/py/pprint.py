"""Data laid out to be read: each container on one line if it fits, else an item a line."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Write an object to a stream (standard output), laid out to be read."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint writes, as a string."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """As pprint, with the items of dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr of an object on one line, whatever contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether saferepr gives an expression that evaluates to the object."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether an object contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _SafeKey:
    """A key for sorting: objects that cannot be compared are in the order of their types."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _SafeKey(pair[0]), _SafeKey(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _words(line):
    """The words of a line, each with the white space behind it."""
    start = at = 0
    words = []
    while start < len(line):
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        words.append(line[start:at])
        start = at
    return words


_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    """Lays out objects: a subclass changes what single objects look like by overriding format."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        """Each level is indented so far; lines are as wide, levels as deep; `compact` puts several items on a line."""
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Write an object and a line's end."""
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        """What pprint writes, as a string."""
        stream = _Text()
        self._format(object, stream, 0, 0, {}, 0)
        return "".join(stream.parts)

    def isrecursive(self, object):
        """Whether an object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether the text is an expression that evaluates to the object."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text of an object on one line, whether it can be evaluated, and whether the object contains itself.

        `context` has the ids of the containers around it.
        """
        return self._safe_repr(object, context, maxlevels, level)

    # `indent` is where a text begins, `allowance` what follows it on its last line.

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            layout = self._layout(object)
            if layout is not None:
                context[key] = 1
                layout(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _layout(self, object):
        """What lays an object out on several lines; None if nothing does."""
        method = type(object).__repr__
        layout = self._dispatch.get(method)
        if layout is None and not self._knows_collections and "collections" in sys.modules:
            _add_collections()
            layout = self._dispatch.get(method)
        if layout is None and hasattr(type(object), "__dataclass_fields__"):
            # Only if the class has the method that `dataclass` made.
            function = getattr(method, "__wrapped__", None)
            if getattr(function, "__module__", "") == "dataclasses":
                return PrettyPrinter._pprint_dataclass
        return layout

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    _dispatch = {}
    _knows_collections = False

    def _open(self, stream, text):
        """Write an opening bracket and what makes its width that of a level."""
        stream.write(text)
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        self._open(stream, "{")
        if len(object):
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    _dispatch[dict.__repr__] = _pprint_dict

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    _dispatch[list.__repr__] = _pprint_list

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write("(")
        end = ",)" if len(object) == 1 else ")"
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[tuple.__repr__] = _pprint_tuple

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        kind = object.__class__
        if kind is set:
            start, end = "{", "}"
        else:
            start, end = kind.__name__ + "({", "})"
            indent += len(kind.__name__) + 1
        stream.write(start)
        self._format_items(sorted(object, key=_SafeKey), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[set.__repr__] = _dispatch[frozenset.__repr__] = _pprint_set

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        width = self._width - indent
        for line_at, line in enumerate(lines):
            is_last_line = line_at == len(lines) - 1
            text = repr(line)
            if len(text) <= (width - allowance if is_last_line else width):
                chunks.append(text)
                continue
            words = _words(line)
            current = ""
            for at, word in enumerate(words):
                room = width - allowance if is_last_line and at == len(words) - 1 else width
                if len(repr(current + word)) <= room:
                    current += word
                    continue
                if current:
                    chunks.append(repr(current))
                current = word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(text)
            return
        between = "\n" + " " * indent
        text = between.join(chunks)
        stream.write(f"({text})" if outermost else text)

    _dispatch[str.__repr__] = _pprint_str

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        current = b""
        for at in range(0, len(object), 4):
            if at == len(object) // 4 * 4:
                width -= allowance
            part = object[at:at + 4]
            if len(repr(current + part)) <= width:
                current += part
                continue
            if current:
                chunks.append(repr(current))
            current = part
        if current:
            chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks)
        stream.write(f"({text})" if outermost else text)

    _dispatch[bytes.__repr__] = _pprint_bytes

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    _dispatch[bytearray.__repr__] = _pprint_bytearray

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    _dispatch[type(type.__dict__).__repr__] = _pprint_mappingproxy

    def _pprint_namespace(self, object, stream, indent, allowance, context, level):
        name = "namespace" if type(object) is type(sys.implementation) else object.__class__.__name__
        self._format_named(name, object.__dict__.items(), stream, indent, allowance, context, level)

    _dispatch[type(sys.implementation).__repr__] = _pprint_namespace

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        import dataclasses
        items = [(field.name, getattr(object, field.name)) for field in dataclasses.fields(object) if field.repr]
        self._format_named(object.__class__.__name__, items, stream, indent, allowance, context, level)

    # Classes of `collections`, which _add_collections puts into the table.

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        self._open(stream, name + "({")
        items = object.most_common()
        self._format_dict_items(items, stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not len(object.maps):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        for at, mapping in enumerate(object.maps, 1):
            is_last = at == len(object.maps)
            self._format(mapping, stream, indent, allowance + 1 if is_last else 1, context, level)
            stream.write(")" if is_last else ",\n" + " " * indent)

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._format_items(object, stream, indent, 2, context, level)
            stream.write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _pprint_user_data(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    # What containers consist of.

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ",\n" + " " * indent
        last = len(items) - 1
        for at, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            stream.write(text)
            stream.write(": ")
            self._format(value, stream, indent + len(text) + 2, allowance if at == last else 1, context, level)
            if at != last:
                stream.write(between)

    def _format_named(self, name, items, stream, indent, allowance, context, level):
        stream.write(name + "(")
        indent += len(name) + 1
        between = ",\n" + " " * indent
        last = len(items) - 1
        for at, (key, value) in enumerate(items):
            stream.write(key)
            stream.write("=")
            if id(value) in context:
                # As the generated `__repr__` shows it.
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if at == last else 1, context, level)
            if at != last:
                stream.write(between)
        stream.write(")")

    def _format_items(self, items, stream, indent, allowance, context, level):
        self._open(stream, "")
        indent += self._indent_per_level
        new_line = ",\n" + " " * indent
        between = ""
        room = whole = self._width - indent + 1
        left = len(items)
        for item in items:
            left -= 1
            if not left:
                whole -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                width = len(text) + 2
                if room < width:
                    room = whole
                    if between:
                        between = new_line
                if room >= width:
                    room -= width
                    stream.write(between)
                    between = ", "
                    stream.write(text)
                    continue
            stream.write(between)
            between = new_line
            self._format(item, stream, indent, 1 if left else allowance, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _SCALARS:
            return repr(object), True, False
        method = getattr(kind, "__repr__", None)
        if issubclass(kind, int) and method is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        is_dict = issubclass(kind, dict) and method is dict.__repr__
        if is_dict:
            brackets = "{}"
        elif issubclass(kind, list) and method is list.__repr__:
            brackets = "[]"
        elif issubclass(kind, tuple) and method is tuple.__repr__:
            brackets = "()"
        else:
            text = repr(object)
            return text, text and not text.startswith("<"), False
        if not object:
            return brackets, True, False
        start, end = brackets
        if len(object) == 1 and start == "(":
            end = ",)"
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f"{start}...{end}", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        if not is_dict:
            groups = ((item,) for item in object)
        elif self._sort_dicts:
            groups = sorted(object.items(), key=_pair_key)
        else:
            groups = object.items()
        for group in groups:
            texts = []
            for item in group:
                text, item_readable, item_recursive = self.format(item, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and item_readable
                recursive = recursive or item_recursive
            parts.append(": ".join(texts))
        del context[key]
        return f"{start}{', '.join(parts)}{end}", readable, recursive


class _Text:
    """A stream that keeps what is written."""

    def __init__(self):
        self.parts = []
        self.write = self.parts.append


def _add_collections():
    import collections
    table = PrettyPrinter._dispatch
    table[collections.OrderedDict.__repr__] = PrettyPrinter._pprint_ordered_dict
    table[collections.defaultdict.__repr__] = PrettyPrinter._pprint_default_dict
    table[collections.Counter.__repr__] = PrettyPrinter._pprint_counter
    table[collections.ChainMap.__repr__] = PrettyPrinter._pprint_chain_map
    table[collections.deque.__repr__] = PrettyPrinter._pprint_deque
    for kind in (collections.UserDict, collections.UserList, collections.UserString):
        table[kind.__repr__] = PrettyPrinter._pprint_user_data
    PrettyPrinter._knows_collections = True
