# The spectral norm of an infinite matrix, by the power method: float division in a called function.
# args: 5
import sys


def cell(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum(cell(i, j) * v[j] for j in range(n)) for i in range(n)]


def times_transposed(v):
    n = len(v)
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += cell(j, i) * v[j]
        out.append(total)
    return out


def run(n):
    u = [1.0] * n
    v = u
    for _ in range(5):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vv = sum(x * x for x in v)
    uv = sum(x * y for x, y in zip(u, v))
    return (uv / vv) ** 0.5


print(f"norm {run(int(sys.argv[1]) if len(sys.argv) > 1 else 420):.9f}")  # expect: norm 1.261217616
