# Formatting: format strings with fields, widths and types, %, str() and repr() of numbers, tables, join and replace.
# args: 40
import sys

ROW = "{name:<12}|{count:>8,d}|{share:7.2%}|{price:10.3f}|{code:#06x}"


def run(n):
    total = 0
    for i in range(n):
        price = i * 1.37
        row = ROW.format(name="item", count=i * 1234, share=i / 7 % 1, price=price, code=i & 0xFFF)
        total += len(row) + row.count(" ")
        total += len("{} {} {}".format(i, price, "text")) + len("{0!r:>10} {1:^20} {0}".format("a", i))
        total += len("%s: %5d %-8s %08.3f %x" % ("name", i, "left", price, i))
        total += len(f"{i:,} {price:.2e} {i:b} {price:g} {'x':*^9}")
        total += len(str(i) + str(price) + repr(price * 3) + hex(i))
        cells = [f"{value:>6}" for value in (i, i * 2, i * 3)]
        table = " | ".join(cells).replace("  ", " ").split("|")
        total += len(table[1]) + len(format(price, "12.4f")) + len(str((i, price))) + len(str([i, "a", None]))
    return total


print("formatting", run(int(sys.argv[1]) if len(sys.argv) > 1 else 60_000))  # expect: formatting 9980
