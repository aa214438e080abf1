"""Python source as tokens, comments and blank lines included."""

import token as _token
from collections import namedtuple
from _tokenize import tokens as _tokens
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = _token.__all__ + [
    "tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError",
]


class TokenError(Exception):
    """The source ends too early, or has something that is no token."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its type, its text, where it is, and the line it is on."""

    def __repr__(self):
        shown = f"{self.type} ({tok_name[self.type]})"
        return (
            f"TokenInfo(type={shown}, string={self.string!r}, start={self.start!r}, end={self.end!r}, line={self.line!r})"
        )

    @property
    def exact_type(self):
        """The type, with operators told apart."""
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


def _read_all(readline):
    lines = []
    while True:
        try:
            line = readline()
        except StopIteration:
            break
        if not line:
            break
        lines.append(line)
    return lines


def _generate(text):
    found, error = _tokens(text.replace("\r\n", "\n").replace("\r", "\n"))
    for item in found:
        yield TokenInfo._make(item)
    if error is not None:
        message, row, column, kind = error
        if kind != "SyntaxError":
            line = "".join(text.splitlines(keepends=True)[row - 1:row])
            if kind == "TabError":
                line = line.rstrip("\n")
                raise TabError(message, ("<string>", row, len(line) + 1, line, None, None))
            raise IndentationError(message, ("<string>", row, column, line))
        if message.startswith("unterminated triple-quoted string literal"):
            message = "EOF in multi-line string"
        raise TokenError(message, (row, column))


def generate_tokens(readline):
    """Generate the tokens of source whose lines a function gives as strings."""
    return _generate("".join(_read_all(readline)))


def tokenize(readline):
    """Generate the tokens of source whose lines a function gives as bytes; the first one tells the encoding."""
    encoding, consumed = detect_encoding(readline)
    yield TokenInfo(ENCODING, "utf-8" if encoding == "utf-8-sig" else encoding, (0, 0), (0, 0), "")
    source = b"".join(consumed + _read_all(readline))
    yield from _generate(source.decode(encoding))


def _cookie(line):
    """The encoding that a line declares."""
    line = line.strip()
    if not line.startswith(b"#"):
        return None
    at = line.find(b"coding")
    while at >= 0:
        if line[at + 6:at + 7] in (b":", b"="):
            rest = line[at + 7:].lstrip(b" \t")
            end = 0
            while end < len(rest) and (rest[end:end + 1].isalnum() or rest[end:end + 1] in b"-_."):
                end += 1
            if end:
                return rest[:end].decode("ascii")
        at = line.find(b"coding", at + 1)
    return None


def _normal_name(name):
    short = name[:12].lower().replace("_", "-")
    if short == "utf-8" or short.startswith("utf-8-"):
        return "utf-8"
    if short in ("latin-1", "iso-8859-1", "iso-latin-1") or short.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """The encoding of source, and the lines, at most two, that were read to find it."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)
    has_mark = False

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def problem(message):
        return SyntaxError(message if filename is None else f"{message} for {filename!r}")

    def declared(line):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            raise problem("invalid or missing encoding declaration") from None
        name = _cookie(line)
        if name is None:
            return None
        encoding = _normal_name(name)
        try:
            b"".decode(encoding)
        except LookupError:
            raise SyntaxError(
                f"unknown encoding: {encoding}" if filename is None else f"unknown encoding for {filename!r}: {encoding}"
            ) from None
        if has_mark:
            if encoding != "utf-8":
                raise SyntaxError(
                    "encoding problem: utf-8" if filename is None else f"encoding problem for {filename!r}: utf-8"
                )
            encoding += "-sig"
        return encoding

    first = read()
    if first.startswith(b"\xef\xbb\xbf"):
        has_mark, first = True, first[3:]
    default = "utf-8-sig" if has_mark else "utf-8"
    if not first:
        return default, []
    encoding = declared(first)
    if encoding:
        return encoding, [first]
    # The second line counts only behind a comment or a blank line.
    if first.strip() and not first.lstrip().startswith(b"#"):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    encoding = declared(second)
    return encoding or default, [first, second]


def open(filename):
    """Open a file for reading text, with the encoding that it declares."""
    import builtins
    import io
    buffer = builtins.open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = io.TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        buffer.close()
        raise


class Untokenizer:
    """Puts tokens together again, each where it was."""

    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.encoding = None

    def add_whitespace(self, start):
        """Go on to a place."""
        row, col = start
        if row < self.prev_row or row == self.prev_row and col < self.prev_col:
            raise ValueError(f"start ({row},{col}) precedes previous end ({self.prev_row},{self.prev_col})")
        if row > self.prev_row:
            self.tokens.append("\\\n" * (row - self.prev_row))
            self.prev_col = 0
        if col > self.prev_col:
            self.tokens.append(" " * (col - self.prev_col))

    def untokenize(self, iterable):
        """The text of tokens."""
        iterator = iter(iterable)
        indents, at_start = [], False
        for token in iterator:
            if len(token) == 2:
                self.compat(token, iterator)
                break
            kind, text, start, end, line = token
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.prev_col = len(indent)
                at_start = False
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row, self.prev_col = self.prev_row + 1, 0
        return "".join(self.tokens)

    def compat(self, token, iterable):
        """Put together tokens of which only type and text are known, with blanks where they might be needed."""
        from itertools import chain
        indents = []
        at_start = token[0] in (NEWLINE, NL)
        was_string = False
        depth = 0
        for kind, text in chain([token], iterable):
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            # Strings side by side stay apart.
            if kind == STRING and was_string:
                text = " " + text
            was_string = kind == STRING
            depth += (kind == FSTRING_START) - (kind == FSTRING_END)
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                self.tokens.append(indents[-1])
                at_start = False
            self.tokens.append(text)


def untokenize(iterable):
    """The source that tokens were made of; as bytes if the first one tells an encoding."""
    made = Untokenizer()
    text = made.untokenize(iterable)
    return text if made.encoding is None else text.encode(made.encoding)


def _main():
    import sys
    is_exact = "-e" in sys.argv[1:] or "--exact" in sys.argv[1:]
    names = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    if names:
        with builtins_open(names[0], "rb") as file:
            found = list(tokenize(file.readline))
    else:
        found = list(generate_tokens(sys.stdin.readline))
    for token in found:
        kind = token.exact_type if is_exact else token.type
        place = f"{token.start[0]},{token.start[1]}-{token.end[0]},{token.end[1]}:"
        print(f"{place:<20}{tok_name[kind]:<15}{token.string!r:<15}")


if __name__ == "__main__":
    from builtins import open as builtins_open
    _main()
