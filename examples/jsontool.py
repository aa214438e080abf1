# JSON read and written by hand: a parser with line and column in its errors, a pretty printer, and paths into documents.
#
#     baem examples/jsontool.py                            a demonstration
#     baem examples/jsontool.py FILE [PATH]                pretty-prints a file, or what PATH (like `.users[0].name`) finds
#
# Learn from it: a recursive-descent parser over a cursor, generators that yield text in pieces, `match` on types,
# escapes and surrogate pairs, an exception with a position, recursion with default arguments.
import sys

ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
UNESCAPES = {value: f"\\{key}" for key, value in ESCAPES.items() if key != "/"}
WORDS = {"true": True, "false": False, "null": None}


class JSONError(ValueError):
    def __init__(self, message, text, at):
        self.line = text.count("\n", 0, at) + 1
        self.column = at - text.rfind("\n", 0, at)
        super().__init__(f"line {self.line}, column {self.column}: {message}")


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def error(self, message, at=None):
        return JSONError(message, self.text, self.at if at is None else at)

    def peek(self):
        """The next character that is not space, or an empty string."""
        while (c := self.text[self.at:self.at + 1]) and c in " \t\r\n":
            self.at += 1
        return c

    def take(self, wanted):
        if (found := self.peek()) != wanted:
            raise self.error(f"expected {wanted!r}, found {found or 'the end'!r}")
        self.at += 1

    def document(self):
        value = self.value()
        if rest := self.peek():
            raise self.error(f"{rest!r} after the document")
        return value

    def value(self):
        match self.peek():
            case "{":
                return dict(self.members())
            case "[":
                return list(self.items("[", "]", self.value))
            case '"':
                return self.string()
            case c if c and c in "-0123456789":
                return self.number()
            case _:
                for word, value in WORDS.items():
                    if self.text.startswith(word, self.at):
                        self.at += len(word)
                        return value
                raise self.error("expected a value")

    def items(self, opener, closer, one):
        """Yields what `one` reads, as long as commas follow."""
        self.take(opener)
        if self.peek() == closer:
            self.at += 1
            return
        while True:
            yield one()
            if self.peek() != ",":
                self.take(closer)
                return
            self.at += 1

    def members(self):
        def pair():
            if self.peek() != '"':
                raise self.error("expected a key in quotes")
            start, key = self.at, self.string()
            if key in seen:
                raise self.error(f"the key {key!r} is there twice", start)
            seen.add(key)
            self.take(":")
            return key, self.value()

        seen = set()
        return self.items("{", "}", pair)

    def string(self):
        start = self.at
        self.at += 1
        pieces = []
        while self.at < len(self.text):
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(pieces)
            if c == "\\":
                c = self.escape()
            elif c < " ":
                raise self.error("a control character in a string", self.at - 1)
            pieces.append(c)
        raise self.error("this string does not end", start)

    def escape(self):
        c = self.text[self.at:self.at + 1]
        self.at += 1
        if c != "u":
            if c not in ESCAPES:
                raise self.error(f"there is no escape \\{c}", self.at - 2)
            return ESCAPES[c]
        code = self.hexadecimal()
        if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.at):
            self.at += 2
            code = 0x10000 + (code - 0xD800 << 10) + (self.hexadecimal() - 0xDC00)
        return chr(code)

    def hexadecimal(self):
        digits = self.text[self.at:self.at + 4]
        try:
            if len(digits) < 4:
                raise ValueError("too short")
            code = int(digits, 16)
        except ValueError as error:
            raise self.error(f"{digits!r} is not a character code") from error
        self.at += 4
        return code

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        text = self.text[start:self.at]
        whole = text.lstrip("-")
        try:
            if len(whole) > 1 and whole[0] == "0" and whole[1].isdigit():
                raise ValueError("a number cannot begin with 0")
            return float(text) if set(text) & set(".eE") else int(text)
        except ValueError:
            raise self.error(f"{text!r} is not a number", start) from None


def parse(text):
    return Parser(text).document()


def quote(text):
    def piece(c):
        return UNESCAPES.get(c) or (f"\\u{ord(c):04x}" if c < " " else c)
    return f'"{"".join(map(piece, text))}"'


def written(value, indent=0, width=72):
    """Yields the text of a document; what fits on a line stays on one."""
    match value:
        case None | True | False:
            yield next(word for word, meaning in WORDS.items() if meaning is value)
        case str():
            yield quote(value)
        case int() | float():
            yield repr(value)
        case dict() | list() if width and len(line := "".join(written(value, width=0))) <= width - indent:
            yield line
        case dict():
            yield from enclosed("{", "}", ((f"{quote(key)}: ", item) for key, item in value.items()), indent, width)
        case list():
            yield from enclosed("[", "]", (("", item) for item in value), indent, width)
        case _:
            raise TypeError(f"{type(value).__name__} has no JSON form")


def enclosed(opener, closer, parts, indent, width):
    separator, gap = (",\n", "\n") if width else (", ", "")
    yield opener
    between = gap
    for prefix, item in parts:
        yield between + " " * (indent + 2 if width else 0) + prefix
        yield from written(item, indent + 2, width)
        between = separator
    yield (gap + " " * indent if width else "") + closer


def find(document, path):
    """`.users[0].name`, with `[*]` for every item: yields what is there."""
    if not path:
        yield document
    elif path.startswith("."):
        key = path[1:].replace("[", ".").split(".")[0]
        yield from find(document[key], path[1 + len(key):])
    elif path.startswith("["):
        index, _, rest = path[1:].partition("]")
        for item in document if index == "*" else [document[int(index)]]:
            yield from find(item, rest)
    else:
        raise ValueError(f"a path does not begin with {path!r}")


DOCUMENT = r"""
{"library": {"name": "St\u00e4dtische B\u00fccherei", "open": true, "fax": null, "floors": [-1, 0, 1, 2]},
 "books": [
  {"title": "Middlemarch", "year": 1871, "tags": ["novel", "province"], "price": 12.50},
  {"title": "A \"Tale\"\tof \ud83d\ude80s", "year": 2021, "tags": [], "price": 1e1}
 ], "empty": {}}
"""
MISTAKES = ["", "[1, 2,]", '{"a": 1 "b": 2}', '{"a": 1, "a": 2}', '["open]', "[01]", '"\\x"', '"\\u12"', "[1,\n 2,\n tru]", "{1: 2}",
            "[] []", "[1.2.3]"]


def demonstrate():
    document = parse(DOCUMENT)
    text = "".join(written(document))
    print(text)
    print("\nread again it is the same:", parse(text) == document)
    for path in (".library.name", ".books[*].title", ".books[-1].price", ".books[0].tags[1]", ".books[5]", ".shelves"):
        try:
            print(f"{path:<18} {list(find(document, path))}")
        except LookupError as error:
            print(f"{path:<18} {type(error).__name__}: {error}")
    print()
    for mistake in MISTAKES:
        try:
            print("no mistake?", parse(mistake))
        except JSONError as error:
            print(f"{mistake!r:<22} {error}")
    deep = parse("[" * 100 + "]" * 100)
    depth = 0
    while deep:
        deep, depth = deep[0], depth + 1
    print("depth", depth)


def main(arguments):
    match arguments:
        case []:
            demonstrate()
        case [path] | [path, _]:
            try:
                with open(path, encoding="utf-8") as file:
                    document = parse(file.read())
                for found in find(document, "".join(arguments[1:])):
                    print(*written(found), sep="")
            except (OSError, ValueError, LookupError, TypeError) as error:
                sys.exit(f"jsontool: {path}: {error}")
        case _:
            sys.exit("usage: jsontool.py [FILE [PATH]]")


if __name__ == "__main__":
    main(sys.argv[1:])
