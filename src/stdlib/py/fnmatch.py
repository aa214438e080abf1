"""Names and the patterns of shells: `*` any text, `?` a character, `[abc]` one of some, `[!abc]` none of them."""

import os
from _fnmatch import filter as _filter, fnmatchcase

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_special = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}
_special_in_class = {ord(c): "\\" + c for c in "\\-&~|"}


def fnmatch(name, pat):
    """Whether a name matches a pattern, by the system's rules on upper and lower case."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def filter(names, pat):
    """The names that match a pattern, as a list."""
    return _filter([os.path.normcase(name) for name in names], os.path.normcase(pat))


def translate(pat):
    """The pattern as a regular expression."""
    runs = [""]
    for part in _parts(pat, "."):
        if part is None:
            runs.append("")
        else:
            runs[-1] += part
    first, *rest = runs
    if rest:
        # Texts between stars are looked for once: giving one up for a later place finds nothing new.
        *middle, last = rest
        first += "".join([f"(?>.*?{run})" for run in middle if run]) + ".*" + last
    return rf"(?s:{first})\Z"


def _parts(pat, one):
    """Regular expressions for the parts of a pattern, None for stars; `one` stands for a character that may be any."""
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            yield None
        elif c == "?":
            yield one
        elif c != "[":
            yield c.translate(_special)
        else:
            start = at + pat.startswith("!", at)
            end = pat.find("]", start + 1)
            if end < 0:
                yield r"\["
            else:
                yield _class(pat[start:end], start > at, one)
                at = end + 1


def _class(body, negated, one):
    """A regular expression for one of some characters."""
    items = []
    at = 0
    while at < len(body):
        if body[at + 1:at + 2] == "-" and at + 2 < len(body):
            low, high = body[at], body[at + 2]
            if low <= high:
                items.append(low.translate(_special_in_class) + "-" + high.translate(_special_in_class))
            at += 3
        else:
            items.append(body[at].translate(_special_in_class))
            at += 1
    text = "".join(items)
    if not text:
        return one if negated else "(?!)"
    if negated:
        return f"[^{text}]"
    return f"[\\{text}]" if text[0] in "^[" else f"[{text}]"
