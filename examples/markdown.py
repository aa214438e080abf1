# A Markdown-to-HTML converter: headings, paragraphs, emphasis, code, links, images, nested lists, quotes, tables.
#
#     baem examples/markdown.py                     converts examples/data/manual.md
#     baem examples/markdown.py FILE > page.html    converts your file
#     some-command | baem examples/markdown.py -    converts what comes in
#
# Learn from it: a parser without regular expressions (a cursor over lines, a cursor over characters), generators that
# yield pieces of the result and call each other with `yield from`, string methods, `match` on strings with guards.
import sys
from os.path import abspath, dirname, join

MANUAL = join(dirname(abspath(__file__)), "data", "manual.md")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text):
    return text.translate(ESCAPES)


class Inline:
    """Turns one paragraph's text into HTML: emphasis, strong, code, links, images, backslash escapes."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def convert(self, closer=None):
        """HTML up to `closer`, or up to the end; None if `closer` never comes."""
        pieces = []
        while self.at < len(self.text):
            rest = self.text[self.at:]
            if closer and rest.startswith(closer):
                self.at += len(closer)
                return "".join(pieces)
            pieces.append(self.piece(rest))
        return None if closer else "".join(pieces)

    def piece(self, rest):
        match rest[0]:
            case "\\" if len(rest) > 1 and rest[1] in "\\`*_[]()!#-":
                self.at += 2
                return escape(rest[1])
            case "`" if (end := rest.find("`", 1)) > 0:
                self.at += end + 1
                return f"<code>{escape(rest[1:end])}</code>"
            case "*" | "_" as mark:
                for marks, tag in ((mark * 2, "strong"), (mark, "em")):
                    if rest.startswith(marks) and (html := self.attempt(marks)) is not None:
                        return f"<{tag}>{html}</{tag}>"
            case "!" if rest.startswith("![") and (found := self.link(1)):
                text, address = found
                return f'<img src="{address}" alt="{text}">'
            case "[" if found := self.link(0):
                text, address = found
                return f'<a href="{address}">{text}</a>'
        self.at += 1
        return escape(rest[0])

    def attempt(self, marks):
        """What stands between two `marks`; the cursor moves only if both are there."""
        start = self.at
        self.at += len(marks)
        html = self.convert(marks)
        if not html:
            self.at = start
            return None
        return html

    def link(self, skip):
        """`[text](address)` from the cursor plus `skip`, or None."""
        text, bracket, after = self.text[self.at + skip + 1:].partition("](")
        address, parenthesis, _ = after.partition(")")
        if not (bracket and parenthesis):
            return None
        self.at += skip + 1 + len(text) + 2 + len(address) + 1
        return Inline(text).convert(), escape(address)


def inline(text):
    return Inline(text).convert()


def marker(line):
    """(indentation, tag, width of the marker) if the line begins a list item."""
    body = line.lstrip(" ")
    indent = len(line) - len(body)
    head, space, _ = body.partition(" ")
    if not space:
        return None
    if head in ("-", "*", "+"):
        return indent, "ul", 2
    if head[-1] == "." and head[:-1].isdigit():
        return indent, "ol", len(head) + 1
    return None


def begins_block(line):
    return not line.strip() or line.startswith(("#", ">", "```", "---", "|")) or marker(line) is not None


def take_while(lines, start, wanted):
    """The lines from `start` on for which `wanted` holds, and the number of the first that is not."""
    end = start
    while end < len(lines) and wanted(lines[end]):
        end += 1
    return lines[start:end], end


def blocks(lines):
    """Yields HTML lines for a list of Markdown lines."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            yield f"<h{level}>{inline(line[level:].strip())}</h{level}>"
            at += 1
        elif line.startswith("```"):
            language = line[3:].strip()
            code, at = take_while(lines, at + 1, lambda line: not line.startswith("```"))
            at += 1
            opening = f'<code class="language-{language}">' if language else "<code>"
            yield f"<pre>{opening}{escape('\n'.join(code))}</code></pre>"
        elif line.startswith("---"):
            yield "<hr>"
            at += 1
        elif line.startswith(">"):
            quoted, at = take_while(lines, at, lambda line: line.startswith(">"))
            yield "<blockquote>"
            yield from blocks([line[1:].removeprefix(" ") for line in quoted])
            yield "</blockquote>"
        elif line.startswith("|"):
            rows, at = take_while(lines, at, lambda line: line.startswith("|"))
            yield from table(rows)
        elif marker(line):
            at = yield from items(lines, at)
        else:
            paragraph = [line]
            more, at = take_while(lines, at + 1, lambda line: not begins_block(line))
            yield f"<p>{inline('\n'.join(paragraph + more))}</p>"


def items(lines, at):
    """Yields a list with everything nested in it, and returns the number of the line after it."""
    indent, tag, width = marker(lines[at])
    yield f"<{tag}>"
    while at < len(lines) and (found := marker(lines[at])) and found[:2] == (indent, tag):
        inside = indent + width
        nested, after = take_while(lines, at + 1, lambda line: line.startswith(" " * inside))
        content_lines = [line[inside:] for line in (lines[at], *nested)]
        text, rest = take_while(content_lines, 0, lambda line: not marker(line))
        children, at = content_lines[rest:], after
        content = inline(" ".join(text))
        if children:
            yield f"<li>{content}"
            yield from blocks(children)
            yield "</li>"
        else:
            yield f"<li>{content}</li>"
    yield f"</{tag}>"
    return at


def table(rows):
    def cells(row):
        return [cell.strip() for cell in row.strip().strip("|").split("|")]

    def alignment(rule):
        match rule.startswith(":"), rule.endswith(":"):
            case True, True:
                return ' align="center"'
            case False, True:
                return ' align="right"'
            case _:
                return ""

    heading, rules, *body = map(cells, rows)
    aligned = [alignment(rule) for rule in rules]
    yield "<table>"
    for tag, row in [("th", heading), *(("td", row) for row in body)]:
        yield "<tr>" + "".join(f"<{tag}{how}>{inline(cell)}</{tag}>" for how, cell in zip(aligned, row)) + "</tr>"
    yield "</table>"


def main(arguments):
    match arguments:
        case []:
            path = MANUAL
        case ["-"]:
            print(*blocks(sys.stdin.read().splitlines()), sep="\n")
            return
        case [path]:
            pass
        case _:
            sys.exit("usage: markdown.py [FILE | -]")
    with open(path, encoding="utf-8") as file:
        print(*blocks(file.read().splitlines()), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
