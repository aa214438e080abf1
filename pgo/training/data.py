"""Formats: JSON, CSV, regular expressions, struct, dates, bytes, streams."""

import base64
import csv
import datetime
import io
import json
import re
import struct
import textwrap

ROWS = [{"id": n, "name": f"user {n}", "tags": ["x", "y\n", None], "score": n / 8, "ok": n % 2 == 0, "nested": {"deep": [n, [n]]}} for n in range(80)]
LOG = "\n".join(f"2026-0{1 + n % 9}-1{n % 10} 12:{n % 60:02d}:00 [{'INFO' if n % 3 else 'WARN'}] user{n}@host{n % 5}.example: took {n * 3} ms" for n in range(200))
LINE = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) \[(?P<level>\w+)\] (\w+)@([\w.]+): took (\d+) ms")
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|([A-Za-z_]\w*)|(==|<=|[-+*/()=<>]))")


class Parser:
    def __init__(self, text):
        self.tokens = [number or name or sign for number, name, sign in TOKEN.findall(text)]
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                value += self.product()
            else:
                value -= self.product()
        return value

    def product(self):
        value = self.atom()
        while self.peek() in ("*", "/"):
            sign = self.take()
            other = self.atom()
            value = value * other if sign == "*" else value / other
        return value

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.sum()
            self.take()
            return value
        if token == "-":
            return -self.atom()
        return float(token)


total = 0
for turn in range(80):
    text = json.dumps(ROWS, indent=turn % 3 or None, sort_keys=bool(turn % 2))
    total += len(text) + len(json.loads(text))
    for line in LOG.splitlines():
        match = LINE.match(line)
        total += int(match[6]) + len(match["level"]) + len(match.group("date", "time"))
    total += len(re.sub(r"\b(\w+)@", lambda m: m[1].upper() + " at ", LOG)) + len(re.findall(r"[aeiou]{2,}|\d{3}", LOG)) + len(re.split(r"[:\s]+", LOG))
    total += int(sum(Parser("(1 + 2) * 3 - -4 / (5 + 6) * 7 - 8 * (9 + 10)").sum() for _ in range(25)))
    out = io.StringIO()
    writer = csv.writer(out)
    for row in ROWS:
        writer.writerow([row["id"], row["name"], row["score"], 'quoted "text", here'])
    out.seek(0)
    total += sum(len(row) for row in csv.reader(out))
    packed = b"".join(struct.pack("<IhfB", n, -n, n / 2, n % 256) for n in range(150))
    total += sum(int(a) + b for a, b, _, _ in struct.iter_unpack("<IhfB", packed))
    total += len(base64.b64decode(base64.b64encode(packed))) + packed.count(b"\0") + int.from_bytes(packed[:6], "big") % 7 + len(packed.hex())
    day = datetime.datetime(2026, 1, 1)
    for n in range(60):
        day += datetime.timedelta(days=n, minutes=7)
        total += day.weekday() + len(day.isoformat()) + len(day.strftime("%Y/%m/%d %H:%M")) + (day - datetime.datetime(2025, 5, 5)).days
    stream = io.BytesIO(LOG.encode())
    for line in stream:
        total += len(line)
    for line in io.TextIOWrapper(io.BytesIO(LOG.encode()), "utf-8"):
        total += line.endswith("\n")
    total += len(textwrap.fill(LOG[:600], 50)) + len("".join(textwrap.dedent("  a\n  b").split()))
    print(turn % 8, total, "some text", 2.5, sep=" | ", end="\n", flush=False)
