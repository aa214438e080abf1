"""Differences between sequences, and the ways to show them.

`SequenceMatcher` finds what two sequences have in common: the longest run of equal items, then again on both sides of it. Everything else here
is a way of looking at its answer.
"""

from collections import namedtuple as _namedtuple

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff",
    "unified_diff", "diff_bytes", "HtmlDiff", "Match",
]

Match = _namedtuple("Match", "a b size")


def __getattr__(name):
    if name == "GenericAlias":
        return type(list[int])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of items that can be hashed."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence. The second one is analyzed once, however many are compared with it."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        self._index()

    def _index(self):
        """Where each item of the second sequence is, without junk and without what is everywhere."""
        self.b2j = places = {}
        for at, item in enumerate(self.b):
            places.setdefault(item, []).append(at)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update(item for item in places if self.isjunk(item))
            for item in junk:
                del places[item]
        self.bpopular = popular = set()
        count = len(self.b)
        if self.autojunk and count >= 200:
            most = count // 100 + 1
            popular.update(item for item, found in places.items() if len(found) > most)
            for item in popular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest run of equal items in two ranges; among those the one that begins first in `a`, then in `b`."""
        a, b, places, is_junk = self.a, self.b, self.b2j, self.bjunk.__contains__
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, bestsize = alo, blo, 0
        # How long the run that ends at each place of `b` is, for the item of `a` before.
        lengths = {}
        none = []
        for i in range(alo, ahi):
            longer = {}
            for j in places.get(a[i], none):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > bestsize:
                    besti, bestj, bestsize = i - size + 1, j - size + 1, size
            lengths = longer
        # Popular items, then junk, may join at both ends, but begin no run.
        for wanted in (False, True):
            while besti > alo and bestj > blo and is_junk(b[bestj - 1]) == wanted and a[besti - 1] == b[bestj - 1]:
                besti, bestj, bestsize = besti - 1, bestj - 1, bestsize + 1
            while (
                besti + bestsize < ahi and bestj + bestsize < bhi and is_junk(b[bestj + bestsize]) == wanted
                and a[besti + bestsize] == b[bestj + bestsize]
            ):
                bestsize += 1
        return Match(besti, bestj, bestsize)

    def get_matching_blocks(self):
        """The runs of equal items in order; the last one has size 0 and stands at the ends."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        waiting, found = [(0, la, 0, lb)], []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            match = i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        # Runs that touch become one.
        starti = startj = length = 0
        joined = []
        for i, j, size in found:
            if starti + length == i and startj + length == j:
                length += size
            else:
                if length:
                    joined.append(Match(starti, startj, length))
                starti, startj, length = i, j, size
        if length:
            joined.append(Match(starti, startj, length))
        joined.append(Match(la, lb, 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        """How to make the second sequence of the first: tuples of what to do, and the ranges in both."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai and j < bj:
                answer.append(("replace", i, ai, j, bj))
            elif i < ai:
                answer.append(("delete", i, ai, j, bj))
            elif j < bj:
                answer.append(("insert", i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(("equal", ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """Generate groups of changes, each with up to n equal items around it."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            # A long run of equal items ends a group and begins the next one.
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of `ratio`: the order of items does not count."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left, matches = {}, 0
        for item in self.a:
            count = left[item] if item in left else self.fullbcount.get(item, 0)
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """A rougher upper bound: only the lengths count."""
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(type(list[int]))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Those of some sequences that are most like one, the best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for one in possibilities:
        matcher.set_seq1(one)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), one))
    from heapq import nlargest
    return [one for _, one in nlargest(n, found)]


# Lines.

def _keep_spaces(line, tags):
    """The marks under a line, with the white space of the line, so that tabs line up."""
    return "".join(char if tag == " " and char.isspace() else tag for char, tag in zip(line, tags)).rstrip()


class Differ:
    """Compares lines, and shows inside similar lines what differs."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Generate the lines of both, marked with `- `, `+ `, two blanks, or `? ` for lines with marks."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for at in range(lo, hi):
            yield f"{tag} {x[at]}"

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        # The shorter block goes first.
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Show a replaced block around the pairs of lines that are alike."""
        cutoff = 0.74999
        # Lines far from each other are not compared: that bounds the work.
        window = 10
        matcher = SequenceMatcher(self.charjunk)
        dump_i, dump_j = alo, blo
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            center = dump_i + (j - dump_j)
            best_ratio, best = cutoff, None
            for i in range(max(dump_i, center - window), min(ahi, center + window + 1)):
                if a[i] == b[j]:
                    # Equal lines here are junk that the matcher passed over.
                    if best is None:
                        best_ratio, best = 1.0, i
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio \
                        and matcher.ratio() > best_ratio:
                    best_ratio, best = matcher.ratio(), i
            if best is None:
                continue
            yield from self._fancy_helper(a, dump_i, best, b, dump_j, j)
            if a[best] == b[j]:
                yield f"  {a[best]}"
            else:
                yield from self._marked_pair(matcher, a[best], b[j])
            dump_i, dump_j = best + 1, j + 1
        yield from self._fancy_helper(a, dump_i, ahi, b, dump_j, bhi)

    def _marked_pair(self, matcher, aline, bline):
        matcher.set_seqs(aline, bline)
        atags = btags = ""
        for tag, ai1, ai2, bj1, bj2 in matcher.get_opcodes():
            asign, bsign = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
            atags += asign * (ai2 - ai1)
            btags += bsign * (bj2 - bj1)
        yield from self._qformat(aline, bline, atags, btags)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        atags, btags = _keep_spaces(aline, atags), _keep_spaces(bline, btags)
        yield "- " + aline
        if atags:
            yield f"? {atags}\n"
        yield "+ " + bline
        if btags:
            yield f"? {btags}\n"


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank but for a `#`."""
    if pat is None:
        return line.strip() in ("", "#")
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank or a tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Generate the lines of two texts, marked as `Differ` does."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Generate the first or second text again from what `ndiff` made."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


def _check_types(a, b, *args):
    for part in (a, b):
        if part and not isinstance(part[0], str):
            raise TypeError(f"lines to compare must be str, not {type(part[0]).__name__} ({part[0]!r})")
    for argument in args:
        if not isinstance(argument, str):
            raise TypeError(f"all arguments must be str, not: {argument!r}")


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Generate the changes between lines as `diff -u` shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line("---", fromfile, fromfiledate, lineterm)
            yield _file_line("+++", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _file_line(mark, name, date, lineterm):
    return f"{mark} {name}{chr(9) + date if date else ''}{lineterm}"


def _context_range(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return f"{begin}" if length <= 1 else f"{begin},{begin + length - 1}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Generate the changes between lines as `diff -c` shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line("***", fromfile, fromfiledate, lineterm)
            yield _file_line("---", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield signs[tag] + line
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield signs[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare lines of bytes in any encoding, with `unified_diff` or `context_diff`."""
    def text(part):
        try:
            return part.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError(f"all arguments must be bytes, not {type(part).__name__} ({part!r})") from error

    a, b = list(map(text, a)), list(map(text, b))
    lines = dfunc(a, b, text(fromfile), text(tofile), text(fromfiledate), text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")


# Side by side.

def _side_by_side(fromlines, tolines, context=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Generate (number, text) of the left, of the right, and whether they differ; None stands for lines left out.

    Changes in the texts are marked: NUL and `+`, `-` or `^`, the text, and 1.
    """
    rows = _rows(ndiff(fromlines, tolines, linejunk, charjunk))
    if context is None:
        yield from rows
        return
    context += 1
    before, gap = [], False
    after = 0
    for row in rows:
        if row[2]:
            if gap:
                yield None, None, None
                gap = False
            yield from before
            before = []
            yield row
            after = context - 1
        elif after:
            yield row
            after -= 1
        else:
            before.append(row)
            if len(before) >= context:
                before.pop(0)
                gap = True


def _marked(text, marks):
    """A line with its changes marked."""
    result, at = [], 0
    marks = marks.ljust(len(text))
    while at < len(text):
        sign = marks[at]
        end = at
        while end < len(text) and marks[end] == sign:
            end += 1
        part = text[at:end]
        result.append(f"\0{sign}{part}\1" if sign in "+-^" else part)
        at = end
    return "".join(result)


def _whole(sign, text):
    return f"\0{sign}{text or ' '}\1"


def _rows(lines):
    lines = iter(lines)
    waiting = []
    left = right = 0

    def peek(at):
        while len(waiting) <= at:
            waiting.append(next(lines, "X"))
        return waiting[at]

    while True:
        kinds = "".join(peek(at)[0] for at in range(4))
        if kinds[0] == "X":
            return
        text = [line[2:] for line in waiting[:4]]
        if kinds.startswith("-?+?"):
            count, pair = 4, (_marked(text[0], text[1].rstrip("\n")), _marked(text[2], text[3].rstrip("\n")))
        elif kinds.startswith("-+?"):
            count, pair = 3, (text[0], _marked(text[1], text[2].rstrip("\n")))
        elif kinds.startswith("-?+"):
            count, pair = 3, (_marked(text[0], text[1].rstrip("\n")), text[2])
        elif kinds[0] == "-":
            count, pair = 1, (_whole("-", text[0]), None)
        elif kinds[0] == "+":
            count, pair = 1, (None, _whole("+", text[0]))
        else:
            count, pair = 1, (text[0], text[0])
        del waiting[:count]
        changed = kinds[0] != " "
        a = b = ("", "\n")
        if pair[0] is not None:
            left += 1
            a = (left, pair[0])
        if pair[1] is not None:
            right += 1
            b = (right, pair[1])
        yield a, b, changed


class HtmlDiff:
    """Writes tables in HTML that show two texts side by side."""

    _styles = """
        table.diff {font-family: monospace; border: medium}
        .diff_header {background-color: #e0e0e0}
        td.diff_header {text-align: right}
        .diff_next {background-color: #c0c0c0}
        .diff_add {background-color: #aaffaa}
        .diff_chg {background-color: #ffff77}
        .diff_sub {background-color: #ffaaaa}"""
    _file_template = """<!DOCTYPE html>
<html>
<head>
    <meta http-equiv="Content-Type" content="text/html; charset={charset}">
    <title></title>
    <style type="text/css">{styles}
    </style>
</head>
<body>
    {table}{legend}
</body>
</html>"""
    _legend = """
    <table class="diff" summary="Legends">
        <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
        <tr><td class="diff_chg">Changed</td></tr>
        <tr><td class="diff_sub">Deleted</td></tr>
    </table>"""
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """A whole page with a table."""
        page = self._file_template.format(
            charset=charset, styles=self._styles, legend=self._legend,
            table=self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines),
        )
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """A table alone."""
        prefix = f"{HtmlDiff._default_prefix}"
        HtmlDiff._default_prefix += 1
        fromlines, tolines = self._expanded(fromlines), self._expanded(tolines)
        rows = _side_by_side(fromlines, tolines, numlines if context else None, self._linejunk, self._charjunk)
        body, in_change, changes = [], False, 0
        for left, right, changed in rows:
            if left is None:
                body.append("        </tbody>        \n        <tbody>\n")
                in_change = False
                continue
            anchor = ""
            if changed and not in_change:
                anchor = f' id="difflib_chg_to{prefix}__{changes}"'
                changes += 1
            in_change = changed
            for one, two in self._wrapped(left, right):
                body.append(
                    f'            <tr><td class="diff_next"{anchor}></td>{self._cell("from", prefix, *one)}'
                    f'<td class="diff_next"></td>{self._cell("to", prefix, *two)}</tr>\n'
                )
                anchor = ""
        if not body:
            text = " No Differences Found " if context else " Empty File "
            body.append(f"            <tr><td></td><td></td><td>&nbsp;{text}&nbsp;</td><td></td><td></td></tr>\n")
        header = ""
        if fromdesc or todesc:
            header = (
                '\n        <thead><tr><th class="diff_next"><br></th>'
                f'<th colspan="2" class="diff_header">{fromdesc}</th><th class="diff_next"><br></th>'
                f'<th colspan="2" class="diff_header">{todesc}</th></tr></thead>'
            )
        return (
            f'\n    <table class="diff" id="difflib_chg_to{prefix}__top"\n'
            f'           cellspacing="0" cellpadding="0" rules="groups">{header}\n        <tbody>\n{"".join(body)}'
            "        </tbody>\n    </table>"
        )

    def _expanded(self, lines):
        return [line.expandtabs(self._tabsize).rstrip("\n") for line in lines]

    def _wrapped(self, left, right):
        """The parts of a row whose lines are too long."""
        if not self._wrapcolumn:
            return [(left, right)]
        from itertools import zip_longest
        parts = [self._parts(*side) for side in (left, right)]
        return list(zip_longest(*parts, fillvalue=("", "\n")))

    def _parts(self, number, text):
        result, part, width, sign = [], "", 0, ""
        at = 0
        while at < len(text):
            char = text[at]
            if char == "\0":
                sign = text[at + 1]
                part += "\0" + sign
                at += 2
                continue
            if char == "\1":
                sign = ""
                part += char
                at += 1
                continue
            if width == self._wrapcolumn:
                result.append((number, part + ("\1" if sign else "")))
                number, part, width = ">", f"\0{sign}" if sign else "", 0
            part += char
            width += 1
            at += 1
        result.append((number, part))
        return result

    def _cell(self, side, prefix, number, text):
        anchor = f' id="{side}{prefix}_{number}"' if isinstance(number, int) else ""
        text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace(" ", "&nbsp;").rstrip("\n")
        for sign, name in (("+", "add"), ("-", "sub"), ("^", "chg")):
            text = text.replace("\0" + sign, f'<span class="diff_{name}">')
        text = text.replace("\1", "</span>").replace("\t", "&nbsp;")
        return f'<td class="diff_header"{anchor}>{number}</td><td nowrap="nowrap">{text}</td>'
