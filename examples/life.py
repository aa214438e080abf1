# Conway's Game of Life on an endless plane: a set of live cells, drawn two to a character.
#
#     baem examples/life.py                                  three famous patterns
#     baem examples/life.py GENERATIONS ".O. ..O OOO"        yours, row by row
#
# Learn from it: sets and dictionaries of tuples, set operators, a generator that never ends, `zip` over two generations,
# cycle detection by normal forms, an immutable class with `__hash__` and `__eq__`, `frozenset` as a value.
import sys

BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}

PATTERNS = {
    "glider": (".O. ..O OOO", 12),
    "R-pentomino": (".OO OO. .O.", 60),
    "pulsar": ("..OOO...OOO.. ............. O....O.O....O O....O.O....O O....O.O....O ..OOO...OOO.. ............. "
               "..OOO...OOO.. O....O.O....O O....O.O....O O....O.O....O ............. ..OOO...OOO..", 6),
    "diehard": ("......O. OO...... .O...OOO", 131),
}


class Colony:
    """Live cells of one generation; never changed, so it can be a key."""
    __slots__ = ("cells",)

    def __init__(self, cells=()):
        self.cells = frozenset(cells)

    @classmethod
    def parse(cls, text):
        return cls((x, y) for y, row in enumerate(text.split()) for x, c in enumerate(row) if c == "O")

    def __len__(self):
        return len(self.cells)

    def __eq__(self, other):
        return self.cells == other.cells if isinstance(other, Colony) else NotImplemented

    def __hash__(self):
        return hash(self.cells)

    def __sub__(self, other):
        return Colony(self.cells - other.cells)

    def successor(self):
        neighbors = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = x + dx, y + dy
                        neighbors[key] = neighbors.get(key, 0) + 1
        return Colony(cell for cell, count in neighbors.items() if count == 3 or (count == 2 and cell in self.cells))

    def generations(self):
        colony = self
        while True:
            yield colony
            colony = colony.successor()

    @property
    def bounds(self):
        """(left, top, width, height) of the smallest rectangle around all cells."""
        if not self.cells:
            return 0, 0, 0, 0
        xs, ys = zip(*self.cells)
        return (left := min(xs)), (top := min(ys)), max(xs) - left + 1, max(ys) - top + 1

    def normal(self):
        """The same shape with its corner at the origin."""
        left, top, *_ = self.bounds
        return Colony((x - left, y - top) for x, y in self.cells)

    def __str__(self):
        left, top, width, height = self.bounds
        return "\n".join(
            "".join(BLOCKS[(x, y) in self.cells, (x, y + 1) in self.cells] for x in range(left, left + width)).rstrip()
            for y in range(top, top + height, 2))


def fate(colony, limit):
    """Follows a colony until it dies, repeats itself or the limit is reached. Returns (text, number, colony)."""
    seen = {}
    for number, colony in zip(range(limit + 1), colony.generations()):
        if not colony:
            return "died out", number, colony
        form = colony.normal()
        if form in seen:
            before, place = seen[form]
            period = number - before
            moved = tuple(now - then for now, then in zip(colony.bounds[:2], place))
            text = "stands still" if period == 1 and moved == (0, 0) else f"repeats every {period} generations"
            return text + (f" and moves by {moved}" if any(moved) else ""), number, colony
        seen[form] = number, colony.bounds[:2]
    return "goes on", limit, colony


def show(title, text, limit):
    colony = Colony.parse(text)
    result, number, last = fate(colony, limit)
    fresh = last - colony
    _, _, width, height = last.bounds
    print(f"{title}: {len(colony)} cells; after {number} generations it {result}; "
          f"{len(last)} cells ({len(fresh)} where none were) in {width}×{height}")
    pictures = [str(colony).splitlines(), str(last).splitlines()]
    height = max(map(len, pictures))
    for before, after in zip(*(picture + [""] * (height - len(picture)) for picture in pictures)):
        print(f"  {before:<24}{after}".rstrip())
    print()


def main(arguments):
    match arguments:
        case []:
            for title, (text, limit) in PATTERNS.items():
                show(title, text, limit)
        case [limit, *rows] if limit.isdigit() and rows:
            show("yours", " ".join(rows), int(limit))
        case _:
            sys.exit("usage: life.py [GENERATIONS ROW...]")


if __name__ == "__main__":
    main(sys.argv[1:])
