# A spreadsheet: cells hold numbers, text or formulas; a change recalculates exactly the cells that depend on it.
#
#     baem examples/spreadsheet.py                     a demonstration
#     baem examples/spreadsheet.py A1=2 "B1==A1*21"    your cells, then the sheet
#
# Learn from it: `eval` with a namespace of one's own (a mapping whose `__missing__` records what was read), dependency
# graphs, topological order as a generator, exceptions as cell values, `__setitem__`/`__getitem__`, slices of cells.
import sys

COLUMNS = "ABCDEFGH"


class CellError(Exception):
    def __init__(self, code, why):
        super().__init__(f"{code} ({why})")
        self.code = code


class Names(dict):
    """What a formula sees. Reading the name of a cell is noted as a dependency."""

    def __init__(self, sheet, reader):
        super().__init__(sum=sheet.total, avg=sheet.average, min=min, max=max, round=round, abs=abs, when=when)
        self.sheet, self.reader = sheet, reader

    def __missing__(self, name):
        if "__" in name:                        # B1__B4 is how the range B1:B4 arrives here
            return [self.sheet.read(cell, self.reader) for cell in span(*name.split("__"))]
        if name[0] not in COLUMNS or not name[1:].isdigit():
            raise CellError("#NAME", name)
        return self.sheet.read(name, self.reader)


def when(condition, yes, no):
    return yes if condition else no


def span(first, last):
    """All cells of the rectangle between two corners, row by row."""
    for row in range(int(first[1:]), int(last[1:]) + 1):
        for column in COLUMNS[COLUMNS.index(first[0]):COLUMNS.index(last[0]) + 1]:
            yield f"{column}{row}"


class Sheet:
    def __init__(self):
        self.sources = {}           # what was typed
        self.values = {}            # what it is worth
        self.reads = {}             # cell -> the cells it read when it was last computed
        self.read_by = {}           # the same, turned around
        self.computed = []          # the cells computed by the last change

    def __setitem__(self, cell, source):
        if isinstance(cell, slice):
            cells = list(span(cell.start, cell.stop))
            if isinstance(source, str) or len(cells) != len(source):
                raise ValueError(f"{cell.start}:{cell.stop} has {len(cells)} cells")
            for single, text in zip(cells, source):
                self[single] = text
            return
        self.sources[cell] = source
        self.computed = []
        for dirty in self.affected(cell):
            self.compute(dirty)

    def __getitem__(self, cell):
        if isinstance(cell, slice):
            return [self[single] for single in span(cell.start, cell.stop)]
        return self.values.get(cell)

    def affected(self, cell):
        """`cell` and everything that depends on it, so that each comes after what it reads."""
        order, seen = [], set()

        def visit(node):
            seen.add(node)
            for reader in sorted(self.read_by.get(node, ()), reverse=True):
                if reader not in seen:
                    visit(reader)
            order.append(node)

        visit(cell)
        return order[::-1]

    def compute(self, cell):
        self.computed.append(cell)
        for other in self.reads.pop(cell, ()):
            self.read_by[other].discard(cell)
        source = self.sources.get(cell, "")
        if not isinstance(source, str) or not source.startswith("="):
            self.values[cell] = source
            return
        try:
            formula = source[1:].replace(":", "__").strip()
            self.values[cell] = eval(formula, {"__builtins__": {}}, Names(self, cell))
        except CellError as error:
            self.values[cell] = error
        except ZeroDivisionError:
            self.values[cell] = CellError("#DIV", source)
        except (SyntaxError, TypeError, ValueError, AttributeError) as error:
            self.values[cell] = CellError("#ERR", type(error).__name__)

    def read(self, cell, reader):
        self.reads.setdefault(reader, set()).add(cell)
        self.read_by.setdefault(cell, set()).add(reader)
        if self.depends(cell, reader):
            raise CellError("#LOOP", f"{reader} needs itself")
        match self.values.get(cell, 0):
            case CellError() as error:
                raise CellError(error.code, f"from {cell}")
            case value:
                return value

    def depends(self, cell, target):
        """Does `cell` read `target`, directly or through others?"""
        seen, todo = set(), [cell]
        while todo:
            if (cell := todo.pop()) == target:
                return True
            if cell not in seen:
                seen.add(cell)
                todo += self.reads.get(cell, ())
        return False

    @staticmethod
    def flatten(things):
        for thing in things:
            if isinstance(thing, list):
                yield from Sheet.flatten(thing)
            elif not isinstance(thing, str):
                yield thing

    @classmethod
    def total(cls, *things):
        return sum(cls.flatten(things))

    @classmethod
    def average(cls, *things):
        numbers = list(cls.flatten(things))
        return sum(numbers) / len(numbers)

    def __str__(self):
        used = [cell for cell, value in self.values.items() if value != ""]
        columns = [column for column in COLUMNS if any(cell[0] == column for cell in used)]
        rows = range(1, max((int(cell[1:]) for cell in used), default=0) + 1)
        table = [["", *columns], *([str(row), *(show(self[f"{column}{row}"]) for column in columns)] for row in rows)]
        widths = [max(map(len, column)) for column in zip(*table)]
        lines = []
        for place, row in enumerate(table):
            cells = (f"{text:<{width}}" if text[:1].isalpha() else f"{text:>{width}}" for text, width in zip(row, widths))
            lines.append(" │ ".join(cells).rstrip())
            if place == 0:
                lines.append("─┼─".join("─" * width for width in widths))
        return "\n".join(lines)


def show(value):
    match value:
        case None | "":
            return ""
        case CellError(code=code):
            return code
        case float():
            return f"{value:.2f}"
        case _:
            return str(value)


def demonstrate():
    sheet = Sheet()
    sheet["A1":"D1"] = ["Item", "Count", "Price", "Total"]
    sheet["A2":"C4"] = ["Tea", 12, 2.5, "Cups", 6, 4, "Kettle", 1, 39.9]
    for row in (2, 3, 4):
        sheet[f"D{row}"] = f"= B{row} * C{row}"
    sheet["A5":"D5"] = ["Sum", "= sum(B2:B4)", "", "= sum(D2:D4)"]
    sheet["A6"], sheet["D6"] = "Tax", "= round(D5 * 0.19, 2)"
    sheet["A7"], sheet["D7"] = "To pay", "= D5 + D6 - when(D5 > 90, 10, 0)"
    sheet["A8"], sheet["D8"] = "Average", "= avg(D2:D4)"
    print(sheet)

    def change(cell, source):
        sheet[cell] = source
        print(f"\n{cell} becomes {source!r}; computed: {', '.join(sheet.computed)}; to pay: {show(sheet['D7'])}")

    change("B3", 3)
    change("C4", "= C2 * 10")
    change("C2", 3)
    change("C2", "= D7 / 100")
    print(sheet)
    change("C2", 3.25)
    change("B2", "a dozen")
    change("B2", "= 12 / B1")
    change("B2", "= nobody(2)")
    change("B2", "= 12 +")
    change("B2", "= 10 + (C2 < 3 or 2)")
    print(sheet)


def main(arguments):
    if not arguments:
        return demonstrate()
    sheet = Sheet()
    for argument in arguments:
        cell, _, source = argument.partition("=")
        try:
            sheet[cell] = float(source) if "." in source else int(source)
        except ValueError:
            sheet[cell] = source
    print(sheet)


if __name__ == "__main__":
    main(sys.argv[1:])
