# List, set and dict comprehensions, nested and filtered, and generator expressions.
# args: 60
import sys


def run(n):
    total = 0
    for turn in range(10):
        squares = [i * i for i in range(n)]
        odd = [value for value in squares if value & 1]
        table = {i: value for i, value in enumerate(odd)}
        kinds = {value % 17 for value in squares}
        rows = [[i * j for j in range(10)] for i in range(n // 10)]
        flat = [cell for row in rows for cell in row if cell % 3 == 0]
        total += len(table) + len(kinds) + len(flat) + turn
        total += sum(value for value in odd if value % 5 == 1) % 1009
        total += any(value == n for value in flat) + all(value >= 0 for value in flat)
    return total


print("comprehensions", run(int(sys.argv[1]) if len(sys.argv) > 1 else 160_000))  # expect: comprehensions 4465
