# Conway's game of life on a set of cells, and on a grid of rows.
# args: 4
import sys

GUN = """
........................O...........
......................O.O...........
............OO......OO............OO
...........O...O....OO............OO
OO........O.....O...OO..............
OO........O...O.OO....O.O...........
..........O.....O.......O...........
...........O...O....................
............OO......................
"""


def cells_of(picture):
    return {(x, y) for y, line in enumerate(picture.split()) for x, c in enumerate(line) if c == "O"}


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = (x + dx, y + dy)
                    counts[place] = counts.get(place, 0) + 1
    return {place for place, n in counts.items() if n == 3 or n == 2 and place in cells}


def step_grid(grid, width, height):
    new = []
    for y in range(height):
        above, here, below = grid[y - 1], grid[y], grid[(y + 1) % height]
        row = []
        for x in range(width):
            left, right = x - 1, (x + 1) % width
            n = (above[left] + above[x] + above[right] + here[left] + here[right]
                 + below[left] + below[x] + below[right])
            row.append(1 if n == 3 or (n == 2 and here[x]) else 0)
        new.append(row)
    return new


def run(n):
    cells = cells_of(GUN)
    for _ in range(n):
        cells = step(cells)
    width, height = 48, 32
    grid = [[0] * width for _ in range(height)]
    for x, y in cells_of(GUN):
        grid[y][x] = 1
    for _ in range(n):
        grid = step_grid(grid, width, height)
    return len(cells), max(x + y for x, y in cells), sum(map(sum, grid))


print("life", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 1300))  # expect: life 51 38 51
