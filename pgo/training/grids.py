"""Loops over nested lists: tables of dynamic programming, walks, fills and puzzles."""


def common(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    return table[-1][-1]


def knapsack(weights, values, limit):
    best = [0] * (limit + 1)
    for weight, value in zip(weights, values):
        for room in range(limit, weight - 1, -1):
            if best[room - weight] + value > best[room]:
                best[room] = best[room - weight] + value
    return best[limit]


def fill(grid, row, column, color):
    old = grid[row][column]
    todo = [(row, column)]
    painted = 0
    while todo:
        row, column = todo.pop()
        if 0 <= row < len(grid) and 0 <= column < len(grid[0]) and grid[row][column] == old:
            grid[row][column] = color
            painted += 1
            for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                todo.append((row + down, column + right))
    return painted


def triangle(rows):
    row = [1]
    for _ in range(rows):
        row = [1] + [left + right for left, right in zip(row, row[1:])] + [1]
    return row


def floyd(size):
    distance = [[abs(i - j) * (1 + (i * j) % 3) for j in range(size)] for i in range(size)]
    for k in range(size):
        for i in range(size):
            for j in range(size):
                through = distance[i][k] + distance[k][j]
                if through < distance[i][j]:
                    distance[i][j] = through
    return distance


def spiral(rows):
    out = []
    while rows:
        out += rows[0]
        rows = list(zip(*rows[1:]))[::-1]
    return out


def smooth(values):
    result = [0.0] * len(values)
    for at in range(1, len(values) - 1):
        result[at] = 0.25 * values[at - 1] + 0.5 * values[at] + 0.25 * values[at + 1]
    return result


def rotate(points, x, y):
    return [(px * x - py * y, px * y + py * x) for px, py in points]


total = 0
for turn in range(250):
    total += common("the quick brown fox jumps" * 2, "a lazy dog sleeps in the sun" * 2)
    total += knapsack(range(3, 20), range(5, 39, 2), 90)
    grid = [[(row * column) % 3 for column in range(24)] for row in range(24)]
    total += fill(grid, 0, 0, 9) + sum(triangle(40)) % 101 + sum(map(sum, floyd(16)))
    total += spiral([[r * 12 + c for c in range(12)] for r in range(12)])[70]
    wave = [float((n * 37) % 19) for n in range(200)]
    for _ in range(4):
        wave = smooth(wave)
    total += int(sum(wave)) + int(rotate([(1.0, 2.0)] * 60, 0.6, 0.8)[3][0])
    seen = bytearray(600)
    at = 1
    while not seen[at]:
        seen[at] = 1
        at = (at * 7 + 3) % 599
    total += sum(seen)
print(total)
