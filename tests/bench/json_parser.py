# A parser and a writer for JSON, by recursive descent over a string.
# args: 1
import sys


class JsonError(Exception):
    pass


class Parser:
    ESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.text = text
        self.at = 0

    def peek(self):
        text = self.text
        while self.at < len(text) and text[self.at] in " \t\r\n":
            self.at += 1
        return text[self.at] if self.at < len(text) else ""

    def expect(self, c):
        if self.peek() != c:
            raise JsonError(f"expected {c!r} at {self.at}")
        self.at += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in self.WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        raise JsonError(f"what is {c!r} at {self.at}?")

    def object(self):
        out = {}
        self.expect("{")
        if self.peek() == "}":
            self.at += 1
            return out
        while True:
            key = self.string()
            self.expect(":")
            out[key] = self.value()
            if self.peek() != ",":
                break
            self.at += 1
        self.expect("}")
        return out

    def array(self):
        out = []
        self.expect("[")
        if self.peek() == "]":
            self.at += 1
            return out
        while True:
            out.append(self.value())
            if self.peek() != ",":
                break
            self.at += 1
        self.expect("]")
        return out

    def string(self):
        self.expect('"')
        start = self.at
        parts = []
        text = self.text
        while True:
            c = text[self.at]
            if c == '"':
                parts.append(text[start:self.at])
                self.at += 1
                return "".join(parts)
            if c == "\\":
                parts.append(text[start:self.at])
                escape = text[self.at + 1]
                if escape == "u":
                    parts.append(chr(int(text[self.at + 2:self.at + 6], 16)))
                    self.at += 6
                else:
                    parts.append(self.ESCAPES[escape])
                    self.at += 2
                start = self.at
            else:
                self.at += 1

    def number(self):
        start = self.at
        text = self.text
        while self.at < len(text) and text[self.at] in "+-0123456789.eE":
            self.at += 1
        digits = text[start:self.at]
        return float(digits) if "." in digits or "e" in digits else int(digits)


def write(value):
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{write(key)}: {write(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    return repr(value)


def sample(n):
    return [
        {
            "id": i,
            "name": f"item \"{i}\"\n\\",
            "price": i * 1.25,
            "tags": ["a", "b", f"t{i % 7}"],
            "sizes": {"w": i % 13, "h": -i, "deep": [[i], [], {}]},
            "ok": i % 2 == 0,
            "none": None,
        }
        for i in range(n)
    ]


def main(n):
    data = sample(n)
    text = write(data)
    again = Parser(text).value()
    assert again == data
    try:
        Parser('{"a": 1, ]').value()
    except JsonError as error:
        print("json", len(text), write(again) == text, error)  # expect: json 1551 True expected '"' at 9


main(int(sys.argv[1]) * 10 if len(sys.argv) > 1 else 12_000)
