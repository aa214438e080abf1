# Dictionaries: filling, reading, updating, deleting, iterating, with int, str and tuple keys.
# args: 80
import sys


def run(n):
    squares = {}
    for i in range(n):
        squares[i] = i * i
    names = {f"key{i}": i for i in range(n)}
    total = 0
    for _ in range(4):
        for i in range(n):
            total += squares[i] & 15
        for key in names:
            total += names[key]
        for key, value in names.items():
            total ^= value
    grid = {}
    for i in range(n):
        place = (i % 97, i % 89)
        grid[place] = grid.get(place, 0) + 1
    for i in range(0, n, 3):
        del squares[i]
    squares.update(grid)
    for i in range(n):
        if i in squares:
            total += 1
        total += squares.setdefault(-i, 2)
        if squares.pop(-i, None) is None:
            total -= 1
    merged = {**grid, **names} | {"end": 1}
    return total, len(squares), len(merged)


print("dicts", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 300_000))  # expect: dicts 13973 133 161
