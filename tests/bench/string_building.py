# Building texts: concatenation in a loop, join, repetition, f-strings, a run-length coder.
# args: 40
import sys


def encode(text):
    out = ""
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += str(j - i) + text[i]
        i = j
    return out


def decode(text):
    out = []
    number = ""
    for c in text:
        if c.isdigit():
            number += c
        else:
            out.append(c * int(number))
            number = ""
    return "".join(out)


def run(n):
    picture = "".join("#" * (i % 7) + "." * (i % 5) for i in range(n))
    coded = encode(picture)
    assert decode(coded) == picture
    rows = ""
    for i in range(n):
        rows += f"<td class='c{i % 3}'>{i}</td>"
        if i % 50 == 49:
            rows += "\n"
    return len(picture), len(coded), len(rows), hash_of(rows)


def hash_of(text):
    value = 7
    for c in text:
        value = (value * 31 + ord(c)) & 0xFFFFFFF
    return value


print("building", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 75_000))  # expect: building 195 117 870 264043046
