"""Exceptions and stacks as text: to print, to keep and to look through.

`TracebackException` is an exception as it stood, without references to its frames; `StackSummary` is a list of `FrameSummary`. The
functions below are these classes in short forms. Where the marks under a line stand and which name was probably meant is decided by
the same code that reports uncaught errors.
"""

import sys
import linecache
from _traceback import hint as _hint, marked as _marked

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames", "extract_stack", "extract_tb", "format_exc",
    "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc", "print_exception",
    "print_last", "print_list", "print_stack", "print_tb", "walk_stack", "walk_tb",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
# How often a line is shown before it is only counted.
_REPEATS = 3
_MISSING = object()


class _Colors:
    """Escape sequences around the parts of a report."""

    def __init__(self, place="", name="", error="", reset=""):
        self.place, self.name, self.error, self.reset = place, name, error, reset


_PLAIN = _Colors()
_COLORED = _Colors("\x1b[35m", "\x1b[1;35m", "\x1b[1;31m", "\x1b[0m")


def _colors(options):
    return _COLORED if options.get("colorize", False) else _PLAIN


def _safe_string(value, what, func=str):
    """A value as text, or a text that says that there is none."""
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


# Stacks.

def walk_stack(f):
    """The frames from one (by default the caller's) outwards, with their lines."""
    if f is None:
        f = sys._getframe(1)
        while f is not None and f.f_globals is globals():
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The frames of a traceback, outermost first, with the lines where they were left."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _with_positions(frames):
    for frame, line in frames:
        yield frame, (line, None, None, None)


def _walk_tb_positions(tb):
    while tb is not None:
        position = _position(tb.tb_frame.f_code, tb.tb_lasti)
        # Without a position of the instruction, or with a line set by hand, there is nothing to mark.
        if position[0] is None:
            position = (tb.tb_lineno, *position[1:])
        elif tb.tb_lasti == 0 and position[0] != tb.tb_lineno:
            # The frame was left before its first instruction, at its `def`.
            position = (tb.tb_lineno, tb.tb_lineno, 0, 0)
        yield tb.tb_frame, position
        tb = tb.tb_next


def _position(code, instruction):
    """First and last line, and first and last column, of an instruction."""
    if instruction < 0:
        return None, None, None, None
    from itertools import islice
    return next(islice(code.co_positions(), instruction // 2, None), (None, None, None, None))


class FrameSummary:
    """One line of a traceback. It compares and unpacks as (filename, lineno, name, line)."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "_lines_dedented", "locals",
    )

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = {key: _safe_string(value, "local", func=repr) for key, value in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return tuple(self)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [linecache.getline(self.filename, at).rstrip() for at in range(self.lineno, self.end_lineno + 1)]
            self._lines = "\n".join(lines) + "\n"

    @property
    def _original_lines(self):
        # As in the file, with their indentation.
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        self._set_lines()
        if self._lines_dedented is None and self._lines is not None:
            import textwrap
            self._lines_dedented = textwrap.dedent(self._lines)
        return self._lines_dedented

    @property
    def line(self):
        """The first source line, without white space around it; None if the line's number is unknown."""
        self._set_lines()
        return None if self._lines is None else self._lines.partition("\n")[0].strip()


class StackSummary(list):
    """The lines of a traceback or of a stack."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of pairs of frame and line. A limit keeps the first frames, a negative one the last."""
        return klass._extract(
            _with_positions(frame_gen), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
        )

    @classmethod
    def _extract(klass, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                from itertools import islice
                frames = islice(frames, limit)
            else:
                from collections import deque
                frames = deque(frames, maxlen=-limit)
        result = klass()
        names = set()
        for frame, (lineno, end_lineno, colno, end_colno) in frames:
            code = frame.f_code
            names.add(code.co_filename)
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False, locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno,
            ))
        for name in names:
            linecache.checkcache(name)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one of FrameSummary objects and tuples (filename, lineno, name, line)."""
        result = StackSummary()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """One line of the stack as text; None leaves it out."""
        colors = _colors(kwargs)
        place, reset = colors.place, colors.reset
        shown = frame_summary
        filename = "<stdin>" if shown.filename.startswith("<stdin>-") else shown.filename
        parts = [f'  File {place}"{filename}"{reset}, line {place}{shown.lineno}{reset}, in {place}{shown.name}{reset}\n']
        lines = shown._original_lines
        if lines and lines.strip():
            if shown.colno is None or shown.end_colno is None:
                parts.append(f"    {shown.line}\n")
            else:
                lines = lines.splitlines()[:shown.end_lineno - shown.lineno + 1]
                parts.append(_marked(lines, shown.colno, shown.end_colno, colors is _COLORED))
        if shown.locals:
            parts.extend(f"    {name} = {value}\n" for name, value in sorted(shown.locals.items()))
        return "".join(parts)

    def format(self, **kwargs):
        """The lines as a list of strings; lines that repeat often are counted."""
        result = []
        last, count = None, 0
        for summary in self:
            text = self.format_frame_summary(summary, **kwargs)
            if text is None:
                continue
            place = (summary.filename, summary.lineno, summary.name)
            if place == last and None not in place:
                count += 1
            else:
                result.extend(_repeated(count))
                last, count = place, 1
            if count <= _REPEATS:
                result.append(text)
        result.extend(_repeated(count))
        return result


def _repeated(count):
    if count > _REPEATS:
        count -= _REPEATS
        yield f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


# Exceptions.

class _Margin:
    """The margin of the boxes that show groups."""

    def __init__(self):
        self.depth = 0
        # The innermost group has still to draw the bottom of its box.
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, sign="|"):
        if not self.depth:
            yield text
            return
        start = self.indent() + sign + " "
        yield "".join(start + line for line in text.splitlines(keepends=True))


class TracebackException:
    """An exception with those it came from and those in it, ready to be shown; it holds no frames and no values."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
        max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None,
    ):
        options = {
            "limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
            "max_group_width": max_group_width, "max_group_depth": max_group_depth,
        }
        is_first = _seen is None
        seen = set() if is_first else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(
            _walk_tb_positions(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
        )
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self._is_syntax_error = False
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(error, '__notes__', repr)}"]
        if exc_type is not None:
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        else:
            self.exc_type_qualname = self.exc_type_module = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self._is_syntax_error = True
            self.filename = exc_value.filename
            line, end = exc_value.lineno, exc_value.end_lineno
            self.lineno = str(line) if line is not None else None
            self.end_lineno = str(end) if end is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        elif isinstance(exc_value, (ImportError, NameError, AttributeError)):
            self._str += _hint(exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if is_first and exc_value is not None:
            self._fill(exc_value, options, compact, seen)

    def _fill(self, exc_value, options, compact, seen):
        """Take up the exceptions that this one came from and those in it, in a loop: chains may be long."""
        def summary(error):
            if error is None or id(error) in seen:
                return None
            made = TracebackException(type(error), error, error.__traceback__, **options, _seen=seen)
            waiting.append((made, error))
            return made

        waiting = [(self, exc_value)]
        while waiting:
            made, error = waiting.pop()
            made.__cause__ = summary(error.__cause__)
            is_context_shown = made.__cause__ is None and not error.__suppress_context__
            made.__context__ = summary(error.__context__) if is_context_shown or not compact else None
            if isinstance(error, BaseExceptionGroup):
                made.exceptions = [
                    TracebackException(type(one), one, one.__traceback__, **options, _seen=seen)
                    for one in error.exceptions
                ]
                waiting.extend(zip(made.exceptions, error.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The exception's class."""
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the exception's class, with its module unless everyone knows it."""
        if not self._have_exc_type:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        module = self.exc_type_module
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Generate the lines about the exception itself, and with `show_group` about those in it."""
        indent = 3 * _depth * " "
        colors = _colors(kwargs)
        if not self._have_exc_type:
            yield indent + _final_line(None, self._str, colors)
            return
        if self._is_syntax_error:
            for line in self._syntax_error_lines(colors):
                yield indent + line
        else:
            text = _final_line(self.exc_type_str, self._str, colors)
            yield "".join(indent + line for line in text.splitlines(keepends=True)) if _depth else text
        import _collections_abc
        if isinstance(self.__notes__, _collections_abc.Sequence) and not isinstance(self.__notes__, (str, bytes)):
            for note in self.__notes__:
                for line in _safe_string(note, "note").split("\n"):
                    yield f"{indent}{line}\n"
        elif self.__notes__ is not None:
            yield f"{indent}{_safe_string(self.__notes__, '__notes__', func=repr)}\n"
        if self.exceptions and show_group:
            for error in self.exceptions:
                yield from error.format_exception_only(show_group=show_group, _depth=_depth + 1, **kwargs)

    def _syntax_error_lines(self, colors):
        place, error, reset = colors.place, colors.error, colors.reset
        suffix = ""
        if self.lineno is not None:
            yield f'  File {place}"{self.filename or "<string>"}"{reset}, line {place}{self.lineno}{reset}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            full = self.text.rstrip("\n")
            shown = full.lstrip(" \n\f")
            spaces = len(full) - len(shown)
            if self.offset is None:
                yield f"    {shown}\n"
            else:
                offset = self.offset
                if self.lineno == self.end_lineno:
                    end = offset if self.end_offset in (None, 0) else self.end_offset
                else:
                    end = len(full) + 1
                if self.text and offset > len(full):
                    offset = len(full) + 1
                if self.text and end > len(full):
                    end = len(full) + 1
                if offset >= end or end < 0:
                    end = offset + 1
                start, end = offset - 1 - spaces, end - 1 - spaces
                if start < 0:
                    yield f"    {shown}\n"
                else:
                    blank = "".join(char if char.isspace() else " " for char in shown[:start])
                    yield f"    {shown[:start]}{error}{shown[start:end]}{reset}{shown[end:]}\n"
                    yield f"    {blank}{error}{'^' * (end - start)}{reset}\n"
        message = self.msg or "<no detail available>"
        yield f"{colors.name}{self.exc_type_str}{reset}: {place}{message}{reset}{suffix}\n"

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Generate the whole report: the exceptions that this one came from first."""
        margin = _Margin() if _ctx is None else _ctx
        waiting, error, connection = [], self, None
        while error is not None:
            waiting.append((error, connection))
            if not chain:
                break
            if error.__cause__ is not None:
                error, connection = error.__cause__, _CAUSE
            elif error.__context__ is not None and not error.__suppress_context__:
                error, connection = error.__context__, _CONTEXT
            else:
                error = None
        for error, connection in reversed(waiting):
            if error.exceptions is not None:
                yield from error._format_group(margin, chain, kwargs)
            else:
                if error.stack:
                    yield from margin.emit("Traceback (most recent call last):\n")
                yield from error._format_own(margin, kwargs)
            if connection is not None:
                yield from margin.emit(connection)

    def _format_own(self, margin, options):
        for line in self.stack.format(**options):
            yield from margin.emit(line)
        for line in self.format_exception_only(**options):
            yield from margin.emit(line)

    def _format_group(self, margin, chain, options):
        if margin.depth > self.max_group_depth:
            yield from margin.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        is_outermost = margin.depth == 0
        margin.depth += is_outermost
        if self.stack:
            yield from margin.emit("Exception Group Traceback (most recent call last):\n", "+" if is_outermost else "|")
        yield from self._format_own(margin, options)
        count, width = len(self.exceptions), self.max_group_width
        boxes = count if width is None or count <= width else width + 1
        margin.need_close = False
        for at in range(boxes):
            is_last = at == boxes - 1
            # A group that is last draws the bottom of the outer box as well.
            margin.need_close = margin.need_close or is_last
            is_shown = width is None or at < width
            corner, title = "  " if at else "+-", at + 1 if is_shown else "..."
            yield f"{margin.indent()}{corner}+---------------- {title} ----------------\n"
            margin.depth += 1
            if is_shown:
                yield from self.exceptions[at].format(chain=chain, _ctx=margin)
            else:
                more = count - width
                yield from margin.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if is_last and margin.need_close:
                yield margin.indent() + "+------------------------------------\n"
                margin.need_close = False
            margin.depth -= 1
        margin.depth -= is_outermost

    def print(self, *, file=None, chain=True, **kwargs):
        """Write the report, by default to `sys.stderr`."""
        if file is None:
            file = sys.stderr
        for text in self.format(chain=chain, **kwargs):
            print(text, file=file, end="")


def _final_line(name, value, colors=_PLAIN):
    """`Class: message`."""
    text = _safe_string(value, "exception")
    if value is None or not text:
        return f"{colors.name}{name}{colors.reset}\n"
    return f"{colors.name}{name}{colors.reset}: {colors.place}{text}{colors.reset}\n"


# Functions.

def _value_and_traceback(exc, value, tb):
    """An exception and its traceback, given alone or in the old form as class, exception and traceback."""
    if (value is _MISSING) != (tb is _MISSING):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _MISSING:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback, and those it came from."""
    value, tb = _value_and_traceback(exc, value, tb)
    colorize = kwargs.get("colorize", False)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain, colorize=colorize)


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True, **kwargs):
    """What `print_exception` prints, as a list of strings."""
    value, tb = _value_and_traceback(exc, value, tb)
    colorize = kwargs.get("colorize", False)
    shown = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(shown.format(chain=chain, colorize=colorize))


def format_exception_only(exc, /, value=_MISSING, *, show_group=False, **kwargs):
    """The end of a report, about the exception itself, as a list of strings."""
    if value is _MISSING:
        value = exc
    shown = TracebackException(type(value), value, None, compact=True)
    return list(shown.format_exception_only(show_group=show_group, colorize=kwargs.get("colorize", False)))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The report of the exception that is being handled, as one string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the last exception that nothing caught."""
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, "last_type"):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError("no last exception")


def extract_tb(tb, limit=None):
    """The lines of a traceback."""
    return StackSummary._extract(_walk_tb_positions(tb), limit=limit)


def format_tb(tb, limit=None):
    """The lines of a traceback, as a list of strings."""
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the lines of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def extract_stack(f=None, limit=None):
    """The lines of the stack up to a frame, by default the caller's; outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    """The lines of the stack up to a frame, as a list of strings."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    """Print the stack up to a frame, by default the caller's."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_list(extracted_list):
    """FrameSummary objects or tuples (filename, lineno, name, line) as a list of strings."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print FrameSummary objects or tuples (filename, lineno, name, line)."""
    if file is None:
        file = sys.stderr
    for text in format_list(extracted_list):
        print(text, file=file, end="")


def clear_frames(tb):
    """Let go of the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # A frame that still runs keeps its variables.
            pass
        tb = tb.tb_next
