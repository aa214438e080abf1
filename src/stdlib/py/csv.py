"""Tables as text: a row a line, with commas or other signs between the cells."""

from io import StringIO as _StringIO

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5


class Error(Exception):
    """A table cannot be read or written."""


_missing = object()
_dialects = {}
_limit = 131072
_settings = (
    ("delimiter", ","), ("doublequote", True), ("escapechar", None), ("lineterminator", "\r\n"), ("quotechar", '"'),
    ("quoting", QUOTE_MINIMAL), ("skipinitialspace", False), ("strict", False),
)


class _Settings:
    """How cells are separated and quoted, checked."""

    __slots__ = tuple(name for name, _ in _settings)

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _Settings.__slots__:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        given = {}
        for name, default in _settings:
            value = options.get(name, _missing)
            if value is _missing:
                value = getattr(dialect, name, _missing)
            given[name] = value is not _missing
            object.__setattr__(self, name, default if value is _missing else self._checked(name, value))
        if given["quotechar"] and self.quotechar is None and not given["quoting"]:
            object.__setattr__(self, "quoting", QUOTE_NONE)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        self._check_characters()

    @staticmethod
    def _checked(name, value):
        if name == "lineterminator":
            if not isinstance(value, str):
                raise TypeError('"lineterminator" must be a string')
        elif name == "quoting":
            if type(value) is not int:
                raise TypeError('"quoting" must be an integer, not %s' % type(value).__name__)
            if not QUOTE_MINIMAL <= value <= QUOTE_NOTNULL:
                raise TypeError('bad "quoting" value')
        elif name in ("delimiter", "escapechar", "quotechar"):
            if value is None and name != "delimiter":
                return None
            if not isinstance(value, str):
                more = "" if name == "delimiter" else " or None"
                raise TypeError(f'"{name}" must be string{more}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        else:
            value = bool(value)
        return value

    def _check_characters(self):
        for name in ("delimiter", "escapechar", "quotechar"):
            c = getattr(self, name)
            if c is not None and (c in "\r\n" or c == " " and self.skipinitialspace and name != "delimiter"):
                raise ValueError(f"bad {name} value")
            if c is not None and c in self.lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")
        for one, other in (("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar")):
            c = getattr(self, one)
            if c is not None and c == getattr(self, other):
                raise ValueError(f"bad {one} or {other} value")

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")


class Dialect:
    """How cells are separated and quoted; subclasses set the attributes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Settings(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """As Excel writes tables."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """As Excel writes tables with tabulators."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As programs of Unix write tables."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, **fmtparams):
    """Give a way of separating and quoting cells a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The way of separating and quoting cells that has a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """All names."""
    return list(_dialects)


def field_size_limit(limit=_missing, /):
    """How many characters a cell may have; with an argument, sets that and returns what it was."""
    global _limit
    before = _limit
    if limit is not _missing:
        if type(limit) is not int:
            raise TypeError("limit must be an integer")
        _limit = limit
    return before


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class reader:
    """The rows of a table, from an iterator over lines."""

    def __init__(self, iterable, dialect=None, /, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = settings = dialect if isinstance(dialect, _Settings) and not fmtparams else _Settings(
            dialect, **fmtparams)
        self.line_num = 0
        self._special = "".join([c for c in (settings.quotechar, settings.escapechar) if c])
        # Cells without quotes are no mere strings.
        self._converts = settings.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL)

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line(next(self._lines))
        plain = line.rstrip("\r\n")
        if self._converts or self.dialect.skipinitialspace or any(c in plain for c in self._special) or "\r" in plain or (
                "\n" in plain or len(plain) > _limit):
            return self._parse(line)
        return plain.split(self.dialect.delimiter) if plain else []

    def _line(self, line):
        if not isinstance(line, str):
            raise Error(
                f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
        self.line_num += 1
        return line

    def _parse(self, line):
        settings = self.dialect
        delimiter, escape, quote = settings.delimiter, settings.escapechar, settings.quotechar
        quotes = settings.quoting != QUOTE_NONE
        row, cell = [], []
        # Where in a cell the next character is: "start", "plain", "quoted", "behind" a quote; and whether it is escaped.
        place, was_quoted, at_start_of_row = "start", False, True
        while True:
            escaped = ended = goes_on = False
            for c in line:
                goes_on = False
                if ended:
                    if c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                elif escaped:
                    cell.append(c)
                    escaped, goes_on = False, c in "\r\n"
                    if place == "start":
                        place = "plain"
                elif place == "quoted":
                    if c == escape:
                        escaped = True
                    elif c == quote and quotes:
                        place = "behind" if settings.doublequote else "plain"
                    else:
                        cell.append(c)
                elif place == "behind" and c == quote and quotes:
                    # A doubled quote is one.
                    cell.append(c)
                    place = "quoted"
                elif c in "\r\n":
                    if not at_start_of_row or place != "start":
                        row.append(self._cell(cell, was_quoted))
                    ended = True
                elif c == delimiter:
                    row.append(self._cell(cell, was_quoted))
                    cell, place, was_quoted, at_start_of_row = [], "start", False, False
                elif place == "behind":
                    if settings.strict:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                    cell.append(c)
                    place = "plain"
                elif c == escape:
                    escaped = True
                    at_start_of_row = False
                elif place == "start" and c == quote and quotes:
                    place, was_quoted = "quoted", True
                elif place == "start" and c == " " and settings.skipinitialspace:
                    at_start_of_row = False
                else:
                    cell.append(c)
                    place = "plain"
                if len(cell) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
            if ended:
                return row
            if place != "quoted" and not escaped and not goes_on:
                if not at_start_of_row or place != "start":
                    row.append(self._cell(cell, was_quoted))
                return row
            if escaped:
                cell.append("\n")
            # The cell goes on in the next line.
            try:
                line = next(self._lines)
            except StopIteration:
                if settings.strict:
                    raise Error("unexpected end of data") from None
                row.append(self._cell(cell, was_quoted))
                return row
            line = self._line(line)

    def _cell(self, cell, was_quoted):
        text = "".join(cell)
        quoting = self.dialect.quoting
        if was_quoted or not self._converts:
            return text
        if not text and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
            return None
        if quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and (text or quoting == QUOTE_NONNUMERIC):
            return float(text)
        return text


class writer:
    """Writes the rows of a table to a stream."""

    def __init__(self, fileobj, dialect=None, /, **fmtparams):
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self.dialect = settings = dialect if isinstance(dialect, _Settings) and not fmtparams else _Settings(
            dialect, **fmtparams)
        special = (settings.delimiter, settings.escapechar, settings.quotechar, "\r", "\n", *settings.lineterminator)
        self._special = frozenset([c for c in special if c])

    def writerow(self, row, /):
        """Write a row; what the stream's `write` returns."""
        try:
            row = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        settings = self.dialect
        cells = []
        single_empty = False
        for value in row:
            text = "" if value is None else value if isinstance(value, str) else str(value)
            cells.append(self._quoted(text, value))
            single_empty = not cells[-1]
        if single_empty and len(cells) == 1:
            if settings.quoting == QUOTE_NONE or value is None and settings.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            cells[0] = settings.quotechar * 2
        return self._write(settings.delimiter.join(cells) + settings.lineterminator)

    def _quoted(self, text, value):
        settings = self.dialect
        quoting, quote, escape = settings.quoting, settings.quotechar, settings.escapechar
        quoted = (
            quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
            or quoting == QUOTE_STRINGS and isinstance(value, str) or quoting == QUOTE_NOTNULL and value is not None)
        if quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)):
            quoted = not hasattr(type(value), "__float__")
        if not text and settings.delimiter == " " and settings.skipinitialspace:
            if quoting == QUOTE_NONE or value is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
            quoted = True
        if self._special.isdisjoint(text):
            return quote + text + quote if quoted else text
        result = []
        for c in text:
            if c in self._special:
                if quoting == QUOTE_NONE:
                    needs_escape = True
                elif c == quote:
                    needs_escape = not settings.doublequote
                    if not needs_escape:
                        result.append(quote)
                        quoted = True
                elif c == escape:
                    needs_escape = True
                else:
                    needs_escape = False
                    quoted = True
                if needs_escape:
                    if escape is None:
                        raise Error("need to escape, but no escapechar set")
                    result.append(escape)
            result.append(c)
        text = "".join(result)
        return quote + text + quote if quoted else text

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


class DictReader:
    """The rows of a table as dicts, whose keys are those of the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as the rows of a table."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the keys as a row."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _cells(self, row):
        if self.extrasaction == "raise":
            wrong = row.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(name) for name in wrong]))
        return (row.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Write a dict as a row."""
        return self.writer.writerow(self._cells(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts as rows."""
        return self.writer.writerows(map(self._cells, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Finds out how the cells of a table are separated and quoted."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect for the table that a sample is of."""
        lines = [line for line in sample.splitlines() if line][:50]
        quote = '"' if sample.count('"') >= sample.count("'") or "'" not in sample else "'"
        best = None
        for c in delimiters or [*self.preferred, "|"]:
            counts = []
            for line in lines:
                inside, count = False, 0
                for own in line:
                    if own == quote:
                        inside = not inside
                    elif own == c and not inside:
                        count += 1
                counts.append(count)
            if not counts or not max(counts):
                continue
            usual = max(set(counts), key=counts.count)
            share = counts.count(usual) / len(counts) if usual else 0
            if share >= 0.9 and (best is None or share > best[0]):
                best = share, c
        if best is None:
            raise Error("Could not determine delimiter")
        delimiter = best[1]

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = delimiter
        dialect.quotechar = quote
        dialect.doublequote = quote * 2 in sample.replace(delimiter + quote * 2 + delimiter, "")
        separators = sample.count(delimiter)
        dialect.skipinitialspace = delimiter != " " and separators == sample.count(delimiter + " ")
        return dialect

    def has_header(self, sample):
        """Whether the first row seems to be the names of the columns: the others have numbers or the same lengths there."""
        rows = reader(_StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for count, row in enumerate(rows):
            if count > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = _kind(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if kind is complex:
                votes += 1 if _kind(header[column]) is not complex else -1
            else:
                votes += 1 if len(header[column]) != kind else -1
        return votes > 0


def _kind(text):
    """The class of numbers that a cell is of, or its length."""
    try:
        complex(text)
        return complex
    except (ValueError, OverflowError):
        return len(text)
