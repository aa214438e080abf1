# Matrix multiplication and Gaussian elimination over lists of lists of floats and ints.
# args: 6
import sys


def multiply(a, b):
    columns = list(zip(*b))
    out = []
    for row in a:
        line = []
        for column in columns:
            total = 0
            for x, y in zip(row, column):
                total += x * y
            line.append(total)
        out.append(line)
    return out


def determinant(m):
    m = [row[:] for row in m]
    n = len(m)
    value = 1.0
    for i in range(n):
        best = max(range(i, n), key=lambda r: abs(m[r][i]))
        if best != i:
            m[i], m[best] = m[best], m[i]
            value = -value
        pivot = m[i][i]
        value *= pivot
        for r in range(i + 1, n):
            factor = m[r][i] / pivot
            for c in range(i, n):
                m[r][c] -= factor * m[i][c]
    return value


def run(n):
    a = [[(i * j + i) % 10 + 1 for j in range(n)] for i in range(n)]
    b = [[(i + 2 * j) % 7 for j in range(n)] for i in range(n)]
    c = multiply(a, b)
    trace = sum(c[i][i] for i in range(n))
    d = [[float((i * 7 + j * j * 3) % 11) + (i == j) * 15 for j in range(n)] for i in range(n)]
    e = multiply(d, d)
    return trace, f"{sum(map(sum, e)):.1f}", determinant(d) > 0


print("matrix", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 190))  # expect: matrix 439 11134.0 True
