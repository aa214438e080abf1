"""Characters by sort, templates, and the machinery of `str.format`."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of a text, each with a capital letter, with one space between any two (or the separator)."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_missing = {}


class _OnDemand:
    """An attribute of `Template` that is made when it is first asked for, since not every user of this module needs it."""

    def __init__(self, make):
        self._make = make

    def __get__(self, instance, owner):
        value = self._make()
        setattr(Template, self._make.__name__, value)
        return value


class Template:
    """A text in which `$name` and `${name}` stand for values."""

    delimiter = "$"
    # What names look like, and what they look like between braces if that is something else: regular expressions.
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None

    @_OnDemand
    def flags():
        import re
        return re.IGNORECASE

    # A subclass may give an expression with the groups `escaped`, `named`, `braced` and `invalid` instead.
    @_OnDemand
    def pattern():
        return Template._compiled(None)

    @classmethod
    def _compiled(cls, pattern):
        import re
        if pattern is None:
            delimiter, name = re.escape(cls.delimiter), cls.idpattern
            pattern = rf"""
                {delimiter}(?:
                  (?P<escaped>{delimiter})                     |  # two delimiters
                  (?P<named>{name})                            |  # a delimiter and a name
                  {{(?P<braced>{cls.braceidpattern or name})}} |  # a delimiter and a name between braces
                  (?P<invalid>)                                   # a delimiter and anything else
                )
            """
        flags = next(vars(base)["flags"] for base in cls.__mro__ if "flags" in vars(base))
        # The enum of the flags is not loaded for the default.
        return re.compile(pattern, (2 if isinstance(flags, _OnDemand) else flags) | 64)

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = cls._compiled(vars(cls).get("pattern"))

    def __init__(self, template):
        self.template = template

    def _found(self, match):
        """The sort of a match, and its name if it has one."""
        name = match["named"] or match["braced"]
        if name is not None:
            return "named", name
        for sort in ("escaped", "invalid"):
            if match[sort] is not None:
                return sort, None
        raise ValueError("Unrecognized named group in pattern", self.pattern)

    def _invalid(self, match):
        # Positions as they are counted for people; the delimiter is what is wrong.
        at = match.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = at - len("".join(lines[:-1])), len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _mapping(self, mapping, kws):
        if mapping is _missing:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping)
        return mapping

    def substitute(self, mapping=_missing, /, **kws):
        """The text with values; KeyError if one is missing, ValueError for a delimiter with no name behind it."""
        mapping = self._mapping(mapping, kws)

        def value(match):
            sort, name = self._found(match)
            if sort == "named":
                return str(mapping[name])
            return self.delimiter if sort == "escaped" else self._invalid(match)

        return self.pattern.sub(value, self.template)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """The text with those values that are there; what cannot be replaced stays."""
        mapping = self._mapping(mapping, kws)

        def value(match):
            sort, name = self._found(match)
            if sort == "named":
                try:
                    return str(mapping[name])
                except KeyError:
                    return match.group()
            return self.delimiter if sort == "escaped" else match.group()

        return self.pattern.sub(value, self.template)

    def is_valid(self):
        """Whether there is a name behind every delimiter."""
        return all(self._found(match)[0] != "invalid" for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names, each once."""
        found = map(self._found, self.pattern.finditer(self.template))
        return list(dict.fromkeys(name for sort, name in found if sort == "named"))


# Formatting.

def _parse(format_string):
    """The pieces of a format: text, then name, format and conversion of a field, or three times None."""
    text, at, end = [], 0, len(format_string)
    while at < end:
        c = format_string[at]
        at += 1
        if c not in "{}":
            start = at - 1
            while at < end and format_string[at] not in "{}":
                at += 1
            text.append(format_string[start:at])
            continue
        if at < end and format_string[at] == c:
            text.append(c)
            at += 1
            yield "".join(text), None, None, None
            text = []
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if at == end:
            raise ValueError("Single '{' encountered in format string")
        # The field ends with the brace that closes it; its format may have fields itself.
        depth, start, brackets = 1, at, False
        while at < end:
            c = format_string[at]
            if brackets:
                brackets = c != "]"
            elif c == "[" and depth == 1 and ":" not in format_string[start:at]:
                brackets = True
            elif c == "{":
                depth += 1
            elif c == "}":
                depth -= 1
                if depth == 0:
                    break
            at += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        field = format_string[start:at]
        at += 1
        yield ("".join(text), *_split_field(field))
        text = []
    if text:
        yield "".join(text), None, None, None


def _split_field(field):
    """Name, format and conversion of a field."""
    at, brackets = 0, False
    while at < len(field):
        c = field[at]
        if brackets:
            brackets = c != "]"
        elif c == "[":
            brackets = True
        elif c == "{":
            raise ValueError("unexpected '{' in field name")
        elif c in ":!":
            break
        at += 1
    name, rest = field[:at], field[at:]
    if rest.startswith("!"):
        if len(rest) < 2:
            raise ValueError("unmatched '{' in format spec")
        conversion = rest[1]
        rest = rest[2:]
        if rest and not rest.startswith(":"):
            raise ValueError("expected ':' after conversion specifier")
        return name, rest[1:], conversion
    return name, rest[1:], None


def _split_name(name):
    """The first part of a field's name, and the attributes and items behind it as pairs."""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    first, rest = name[:at], []
    while at < len(name):
        if name[at] == ".":
            start = at = at + 1
            while at < len(name) and name[at] not in ".[":
                at += 1
            if start == at:
                raise ValueError("Empty attribute in format string")
            rest.append((True, name[start:at]))
        elif name[at] == "[":
            end = name.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at + 1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            rest.append((False, int(key) if key.isdecimal() else key))
            at = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdecimal() else first, rest


class Formatter:
    """What `str.format` does, in steps that subclasses can change."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with values in the place of fields."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same with the arguments as a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first, _ = _split_name(field_name)
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                # From here on there is no counting.
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index,
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument with a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Look whether there are arguments that no field names."""

    def format_field(self, value, format_spec):
        """A value as text."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """A value after the conversion that `!` asks for."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """The pieces of a format."""
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field names, and the argument that it begins with."""
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
