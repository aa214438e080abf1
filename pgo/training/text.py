"""Words, lines and fields: splitting, joining, searching, formatting."""

LINES = [f"{number:04d};{'alpha beta gamma delta'.split()[number % 4]};{number * 1.25:.2f}; free text, row {number} " for number in range(400)]


def fields(line):
    number, name, price, note = line.split(";")
    return int(number), name.title(), float(price), note.strip().replace("row", "line")


def caesar(text, shift):
    out = []
    for char in text:
        if "a" <= char <= "z":
            out.append(chr((ord(char) - 97 + shift) % 26 + 97))
        elif char.isspace():
            out.append(" ")
        else:
            out.append(char)
    return "".join(out)


def wrapped(words, width):
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def palindrome(text):
    left, right = 0, len(text) - 1
    while left < right:
        if text[left] != text[right]:
            return False
        left += 1
        right -= 1
    return True


total = 0
for _ in range(60):
    table = [fields(line) for line in LINES]
    report = ["%-12s|%8.2f|%5d" % (name, price, number) for number, name, price, _ in table]
    report += ["{:<12}|{:>8.2f}|{!r}".format(name, price, note) for _, name, price, note in table]
    report += [f"{name:>12}|{price:8,.1f}|{number:#x}|{number}" for number, name, price, _ in table]
    text = "\n".join(report)
    total += len(text) + text.count("Beta") + text.find("free", 500) + sum(line.startswith("Alpha") for line in text.splitlines())
    total += sum(len(line) for line in wrapped(text.split()[:300], 60))
    total += len(caesar(text[:1500].lower(), 3)) + sum(palindrome(word) for word in text.split("|"))
    total += len(text.encode().decode("utf-8").upper().swapcase().partition("\n")[2].rsplit("|", 3)[-1])
    total += sum(1 for char in text if char.isdigit() or char in "|.,")
    total += len({word.strip(".,;:").casefold() for word in text.split()})
    message = ""
    for number in range(500):
        message += str(number) + ", "
    total += len(message.translate({44: None}))
print(total)
