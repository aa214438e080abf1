# A Sudoku solver: it rules candidates out, and where that is not enough it guesses and goes back.
#
#     baem examples/sudoku.py                  solves three puzzles
#     baem examples/sudoku.py GRID...          solves yours: 81 digits each, 0 or . for an empty square
#
# Learn from it: sets of digits in the bits of an integer, search as a recursive generator (`next` takes the first solution,
# and asking for a second one proves that it is the only one), `min` with a key, `for ... else`, dictionary copies.
import sys

PUZZLES = {
    "easy":
        "53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79",
    "hard":
        "8........ ..36..... .7..9.2.. .5...7... ....457.. ...1...3. ..1....68 ..85...1. .9....4..",
    "with more than one solution":
        "53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 ......... ...419..5 ....8..7.",
    "impossible":
        "55....... ......... ......... ......... ......... ......... ......... ......... .........",
}

ALL = 0b1_1111_1111                         # candidates of a square: bit n-1 stands for the digit n
SQUARES = range(81)
UNITS = ([[row * 9 + column for column in range(9)] for row in range(9)]
         + [[row * 9 + column for row in range(9)] for column in range(9)]
         + [[(box // 3 * 3 + k // 3) * 9 + box % 3 * 3 + k % 3 for k in range(9)] for box in range(9)])
UNITS_OF = [[unit for unit in UNITS if square in unit] for square in SQUARES]
PEERS = [sorted(set().union(*UNITS_OF[square]) - {square}) for square in SQUARES]


class Contradiction(Exception):
    pass


class Grid:
    guesses = 0

    def __init__(self, candidates=None):
        self.candidates = candidates or [ALL] * 81

    @classmethod
    def read(cls, text):
        squares = [c for c in text if c in ".0123456789"]
        if len(squares) != 81:
            raise ValueError(f"a grid has 81 squares, not {len(squares)}")
        grid = cls()
        for square, c in enumerate(squares):
            if c not in ".0":
                grid.assign(square, 1 << int(c) - 1)
        return grid

    def assign(self, square, digit):
        """Leaves only `digit` (one bit) in a square, by ruling out all others."""
        for bit in bits(self.candidates[square] & ~digit):
            self.rule_out(square, bit)
        if not self.candidates[square] & digit:
            raise Contradiction(f"{digit.bit_length()} cannot stand in {name(square)}")

    def rule_out(self, square, digit):
        before = self.candidates[square]
        if not before & digit:
            return
        left = self.candidates[square] = before & ~digit
        if left == 0:
            raise Contradiction(f"nothing fits {name(square)}")
        if left.bit_count() == 1:
            for peer in PEERS[square]:
                self.rule_out(peer, left)
        for unit in UNITS_OF[square]:
            places = [other for other in unit if self.candidates[other] & digit]
            match places:
                case []:
                    raise Contradiction(f"no place for {digit.bit_length()} near {name(square)}")
                case [only] if self.candidates[only] != digit:
                    self.assign(only, digit)

    def solutions(self):
        """Yields every solution, one after another, as it is asked for."""
        open_squares = [square for square in SQUARES if self.candidates[square].bit_count() > 1]
        if not open_squares:
            yield self
            return
        square = min(open_squares, key=lambda square: self.candidates[square].bit_count())
        for digit in bits(self.candidates[square]):
            Grid.guesses += 1
            attempt = Grid(self.candidates[:])
            try:
                attempt.assign(square, digit)
            except Contradiction:
                continue
            yield from attempt.solutions()

    def __str__(self):
        lines = []
        for row in range(9):
            if row in (3, 6):
                lines.append("──────┼───────┼──────")
            digits = [str(c.bit_length()) if c.bit_count() == 1 else "·" for c in self.candidates[row * 9:row * 9 + 9]]
            lines.append(" │ ".join(" ".join(digits[start:start + 3]) for start in (0, 3, 6)))
        return "\n".join(lines)


def bits(mask):
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest


def name(square):
    return f"{'ABCDEFGHI'[square // 9]}{square % 9 + 1}"


def solve(text):
    Grid.guesses = 0
    try:
        grid = Grid.read(text)
    except Contradiction as error:
        return f"no solution: {error}"
    known = sum(c.bit_count() == 1 for c in grid.candidates)
    found = []
    for solution in grid.solutions():
        found.append(solution)
        if len(found) == 2:
            verdict = "and it is not the only one"
            break
    else:
        verdict = "and it is the only one" if found else "there is none"
    facts = f"{known} squares known without guessing, {Grid.guesses} guesses, {verdict}"
    return f"{found[0]}\n{facts}" if found else f"no solution: {facts}"


def main(arguments):
    puzzles = {f"grid {number}": grid for number, grid in enumerate(arguments, 1)} or PUZZLES
    for title, grid in puzzles.items():
        print(f"{title}:")
        try:
            print(solve(grid))
        except ValueError as error:
            sys.exit(f"sudoku: {error}")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
