# A matrix class with operators, exact over fractions, that solves systems of equations and inverts.
#
#     baem examples/matrix.py
#     baem examples/matrix.py "2 1; 1 3" "3 5"       solves your system: rows of the matrix, then the right-hand side
#
# Learn from it: `@` and the other operators with their reflected forms, `__getitem__` with tuples and slices, class
# methods as constructors, `zip(*rows)`, `NotImplemented`, a number type of one's own, `__format__`, `__pow__` by squaring.
import math
import sys


class Fraction:
    """A quotient of two integers in lowest terms."""
    __slots__ = ("top", "bottom")

    def __init__(self, top=0, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        divisor = math.gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self.top, self.bottom = top // divisor, bottom // divisor

    @classmethod
    def of(cls, number):
        match number:
            case Fraction():
                return number
            case int():
                return cls(number)
            case float():
                return cls(*number.as_integer_ratio())
            case str():
                top, _, bottom = number.partition("/")
                if "." in top:
                    digits = len(top.partition(".")[2])
                    return cls(int(top.replace(".", "")), 10**digits)
                return cls(int(top), int(bottom or 1))
        raise TypeError(f"{type(number).__name__} is not a number")

    def __add__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        if isinstance(other, Matrix):
            return NotImplemented
        other = Fraction.of(other)
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -Fraction.of(other)

    def __truediv__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom, self.bottom * other.top)

    def __rtruediv__(self, other):
        return Fraction.of(other) / self

    def __eq__(self, other):
        try:
            other = Fraction.of(other)
        except TypeError:
            return NotImplemented
        return (self.top, self.bottom) == (other.top, other.bottom)

    def __hash__(self):
        return hash((self.top, self.bottom)) if self.bottom != 1 else hash(self.top)

    def __bool__(self):
        return self.top != 0

    def __float__(self):
        return self.top / self.bottom

    def __str__(self):
        return str(self.top) if self.bottom == 1 else f"{self.top}/{self.bottom}"

    def __repr__(self):
        return f"Fraction({self.top}, {self.bottom})"

    def __format__(self, spec):
        return format(float(self), spec) if spec.endswith("f") else format(str(self), spec)


class Singular(ArithmeticError):
    pass


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction.of(number) for number in row] for row in rows]
        if len(set(map(len, self.rows))) > 1:
            raise ValueError("the rows differ in length")

    @classmethod
    def parse(cls, text):
        return cls(row.split() for row in text.split(";"))

    @classmethod
    def identity(cls, size):
        return cls([int(i == j) for j in range(size)] for i in range(size))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    def __getitem__(self, where):
        match where:
            case int(i), int(j):
                return self.rows[i][j]
            case (int() | slice() as i), (int() | slice() as j):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix(row[j] if isinstance(j, slice) else [row[j]] for row in rows)
            case int() | slice():
                return self[where, :]
            case _:
                raise TypeError(f"a matrix is indexed by numbers and slices, not {where!r}")

    def __setitem__(self, where, value):
        i, j = where
        self.rows[i][j] = Fraction.of(value)

    def __iter__(self):
        return iter(self.rows)

    def __eq__(self, other):
        return self.rows == other.rows if isinstance(other, Matrix) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"cannot add {other.shape} to {self.shape}")
        return Matrix(map(lambda a, b: [x + y for x, y in zip(a, b)], self, other))

    def __mul__(self, factor):
        return Matrix([x * factor for x in row] for row in self)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other))
        return Matrix([sum(x * y for x, y in zip(row, column)) for column in columns] for row in self)

    def __pow__(self, exponent):
        if exponent < 0:
            return self.inverse() ** -exponent
        result, square = Matrix.identity(self.shape[0]), self
        while exponent:
            if exponent & 1:
                result @= square
            square @= square
            exponent >>= 1
        return result

    def __or__(self, other):
        """The two side by side."""
        return Matrix([*left, *right] for left, right in zip(self, other))

    @property
    def T(self):
        return Matrix(zip(*self))

    def reduced(self):
        """(reduced row echelon form, pivot columns, determinant of the eliminated part)."""
        m, pivots, determinant = Matrix(self), [], Fraction(1)
        height, width = m.shape
        for column in range(width):
            row = len(pivots)
            if row == height:
                break
            best = next((r for r in range(row, height) if m.rows[r][column]), None)
            if best is None:
                continue
            if best != row:
                m.rows[row], m.rows[best] = m.rows[best], m.rows[row]
                determinant = -determinant
            determinant *= (pivot := m[row, column])
            m.rows[row] = [x / pivot for x in m.rows[row]]
            for other in range(height):
                if other != row and (factor := m[other, column]):
                    m.rows[other] = [x - factor * y for x, y in zip(m.rows[other], m.rows[row])]
            pivots.append(column)
        return m, pivots, determinant

    @property
    def rank(self):
        return len(self.reduced()[1])

    def determinant(self):
        _, pivots, determinant = self.reduced()
        return determinant if len(pivots) == self.shape[0] else Fraction(0)

    def inverse(self):
        size, _ = self.shape
        m, pivots, _ = (self | Matrix.identity(size)).reduced()
        if pivots != [*range(size)]:
            raise Singular(f"a matrix of rank {self.rank} has no inverse")
        return m[:, size:]

    def solve(self, right):
        size = self.shape[1]
        m, pivots, _ = (self | right).reduced()
        if pivots and pivots[-1] >= size:
            raise Singular("the equations contradict each other")
        if len(pivots) < size:
            raise Singular(f"{size - len(pivots)} of {size} unknowns are free")
        return m[:size, size:]

    def __str__(self):
        columns = [[f"{x}" for x in column] for column in zip(*self)]
        widths = [max(map(len, column)) for column in columns]
        lines = ["  ".join(f"{x:>{width}}" for x, width in zip(row, widths)) for row in zip(*columns)]
        match lines:
            case [only]:
                return f"[ {only} ]"
            case [first, *middle, last]:
                return "\n".join([f"⎡ {first} ⎤", *(f"⎢ {line} ⎥" for line in middle), f"⎣ {last} ⎦"])
            case _:
                return "[ ]"


def demonstrate():
    a = Matrix.parse("2 1 -1; -3 -1 2; -2 1 2")
    b = Matrix.parse("8; -11; -3")
    print("A =", a, "solution of A x = (8, -11, -3):", a.solve(b).T, sep="\n")
    print("its inverse:", a.inverse(), sep="\n")
    print("A⁻¹ A is the identity:", a.inverse() @ a == Matrix.identity(3), "  determinant:", a.determinant())
    print("2 A - Aᵀ =", 2 * a - a.T, "its last row and a corner:", (2 * a - a.T)[-1], a[:2, 1:], sep="\n")

    step = Matrix([[1, 1], [1, 0]])
    print("Fibonacci by powers:", (step**100)[0, 1], (step**-5)[0, 1])
    hilbert = Matrix([Fraction(1, i + j + 1) for j in range(5)] for i in range(5))
    print(hilbert, f"determinant {hilbert.determinant()}", hilbert.inverse(), sep="\n")
    print(f"as decimals: {hilbert[2, 4]:.4f}, {Fraction.of(0.75)}, {Fraction.of('0.35')}, {1 / Fraction(3):>6}|")

    for mistake in (lambda: Matrix.parse("1 2; 2 4").inverse(), lambda: Matrix.parse("1 2; 2 4").solve(Matrix.parse("1; 3")),
                    lambda: Matrix.parse("1 2; 2 4").solve(Matrix.parse("1; 2")), lambda: a @ step, lambda: a + 1,
                    lambda: Matrix([[1, 2], [3]]), lambda: a["x"], lambda: Fraction(1, 0), lambda: Fraction(1) + "x"):
        try:
            print("no mistake?", mistake())
        except (ArithmeticError, ValueError, TypeError) as error:
            print(f"  {type(error).__name__}: {error}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            demonstrate()
        case [rows, right]:
            try:
                print(Matrix.parse(rows).solve(Matrix.parse(right).T))
            except (ArithmeticError, ValueError) as error:
                sys.exit(f"matrix: {error}")
        case _:
            sys.exit('usage: matrix.py ["ROW; ROW; ..." "RIGHT-HAND SIDE"]')
