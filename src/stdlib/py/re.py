r"""Regular expressions.

A pattern says what a text looks like: ``re.search(r"(\w+)@(\w+)", text)`` looks for two words with an ``@`` between them.

    match, fullmatch, search    one match: at the start, of the whole string, anywhere
    findall, finditer, split    all matches, or what is between them
    sub, subn                   the string with matches replaced
    compile                     a pattern object, with all of these as methods
    escape, purge               quote a text; forget compiled patterns

The flags ``A`` (ASCII), ``I`` (IGNORECASE), ``L`` (LOCALE), ``M`` (MULTILINE), ``S`` (DOTALL), ``U`` (UNICODE) and ``X``
(VERBOSE) change what a pattern means; they are members of ``RegexFlag``.
"""

# Matching and all functions are native. The enum is made when a flag is first asked for: most programs use none.
from _re import (
    Match, Pattern, compile, escape, findall, finditer, fullmatch, match, purge, search, split, sub, subn,
)

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

__version__ = "2.2.1"

_compile = compile

_FLAGS = {
    "NOFLAG": 0, "ASCII": 256, "A": 256, "IGNORECASE": 2, "I": 2, "LOCALE": 4, "L": 4, "UNICODE": 32, "U": 32,
    "MULTILINE": 8, "M": 8, "DOTALL": 16, "S": 16, "VERBOSE": 64, "X": 64, "DEBUG": 128,
}


class PatternError(Exception):
    """A pattern or a template is wrong.

    ``msg`` says how, without the position; ``pattern`` is what is wrong, and ``pos``, ``lineno`` and ``colno`` say where, if that
    is known.
    """

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


PatternError.__module__ = "re"
error = PatternError


class Scanner:
    """Splits a string into tokens: a list of pairs of a pattern and what to do with its matches.

    That is a function of the scanner and the text, whose result is the token; anything else is the token itself, and None means
    that there is none.
    """

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        parts = []
        flags = getattr(flags, "value", flags)
        # The flag DEBUG says nothing about parts of a pattern.
        for phrase, _ in lexicon:
            compile(phrase, flags)
            parts.append(phrase)
        self._first = []
        group = 1
        for phrase in parts:
            self._first.append(group)
            group += compile(phrase, flags).groups + 1
        self.scanner = compile("|".join(f"({phrase})" for phrase in parts), flags)

    def scan(self, string):
        """The tokens of the string as far as it can be split, and the rest."""
        tokens = []
        find = self.scanner.scanner(string).match
        end = 0
        while (found := find()) is not None:
            start, end = end, found.end()
            if start == end:
                break
            action = self.lexicon[self._first.index(found.lastindex)][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                tokens.append(action)
        return tokens, string[end:]


def __getattr__(name):
    if name not in _FLAGS and name != "RegexFlag":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import enum
    flags = enum.IntFlag(
        "RegexFlag", _FLAGS, module=__name__, qualname="RegexFlag", boundary=enum.KEEP,
    )
    flags.__str__ = object.__str__
    flags.__repr__ = enum.global_flag_repr
    flags._numeric_repr_ = hex
    namespace = globals()
    namespace["RegexFlag"] = flags
    for member in _FLAGS:
        namespace[member] = flags[member]
    return namespace[name]


def __dir__():
    return sorted({*globals(), *_FLAGS, "RegexFlag"})
