"""Text in lines of limited length; indentation added and taken away."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_sentence_ends = ".?!"


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


class TextWrapper:
    """Breaks text into lines; the attributes say how."""

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
        max_lines=None, placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _whitespace})
        return text

    def _dash(self, text, at):
        """The end of a dash of two hyphens or more between words that begins here; 0 if there is none."""
        if not text.startswith("--", at) or at == 0 or not (_is_word(text[at - 1]) or text[at - 1] in "!\"'&.,?"):
            return 0
        end = at
        while end < len(text) and text[end] == "-":
            end += 1
        return end if end < len(text) and _is_word(text[end]) else 0

    def _ends_here(self, text, start, at):
        """Whether a word may end before a position."""
        if at == len(text) or text[at] in _whitespace:
            return True
        if self._dash(text, at):
            return True
        # Behind a hyphen: two letters before it (or one, and a hyphen between), two letters behind it.
        if text[at - 1] != "-" or at - 1 == start:
            return False
        before = at >= 3 and _is_letter(text[at - 2]) and (
            _is_letter(text[at - 3]) or (at >= 4 and text[at - 3] == "-" and _is_letter(text[at - 4]))
        )
        if not before or not _is_letter(text[at]):
            return False
        following = at + 1 + (text[at + 1:at + 2] == "-")
        return following < len(text) and _is_letter(text[following])

    def _split(self, text):
        """The words and the spaces between them; words end behind hyphens as well, if lines may."""
        chunks, at = [], 0
        while at < len(text):
            end = at + 1
            if text[at] in _whitespace:
                while end < len(text) and text[end] in _whitespace:
                    end += 1
            elif not self.break_on_hyphens:
                while end < len(text) and text[end] not in _whitespace:
                    end += 1
            elif dash := self._dash(text, at):
                end = dash
            else:
                while not self._ends_here(text, at, end):
                    end += 1
            chunks.append(text[at:end])
            at = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        at = 0
        while at < len(chunks) - 1:
            word = chunks[at].rstrip("\"'")
            is_end = (
                len(chunks[at]) - len(word) <= 1 and len(word) >= 2 and word[-1] in _sentence_ends
                and word[-2].isascii() and word[-2].islower()
            )
            if chunks[at + 1] == " " and is_end:
                chunks[at + 1] = "  "
                at += 2
            else:
                at += 1

    def _handle_long_word(self, chunks, line, length, width):
        """Take from a word that fits on no line as much as there is room for."""
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            word = chunks[-1]
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                # Not where there is nothing but hyphens before it.
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            is_last = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (is_last and length <= width):
                lines.append(indent + "".join(line))
                continue
            # There is more than there are lines for.
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                length -= len(line[-1])
                del line[-1]
            else:
                if lines:
                    before = lines[-1].rstrip()
                    if len(before) + len(self.placeholder) <= self.width:
                        lines[-1] = before + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines of one paragraph, as a list."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of one paragraph, as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph, as a list."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of one paragraph, as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """A text on one line, cut behind a word if it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """A text without the white space that all its lines begin with."""
    lines = text.split("\n")
    # Lines of nothing but spaces and tabs count for nothing, and become empty.
    lines = [line if line.strip(" \t") else "" for line in lines]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = own
            continue
        same = 0
        while same < min(len(margin), len(own)) and margin[same] == own[same]:
            same += 1
        margin = margin[:same]
    if margin:
        lines = [line.removeprefix(margin) for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """A text with something before each line, or before those that a function chooses."""
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
