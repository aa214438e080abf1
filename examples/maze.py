# A maze: made by a random walk that backs up at dead ends, drawn with box characters, solved breadth-first.
#
#     baem examples/maze.py [WIDTH [HEIGHT [SEED]]]
#
# Learn from it: a random number generator of one line, tuples and sets as a graph, complex numbers as plane coordinates
# (a step is an addition), generators, a queue on two lists, string building from a table.
import sys

NORTH, EAST, SOUTH, WEST = DIRECTIONS = -1j, 1 + 0j, 1j, -1 + 0j

# Which walls meet in a corner (north, east, south, west of it) gives the character to draw.
CORNERS = " ╵╶└╷│┌├╴┘─┴┐┤┬┼"


class Random:
    """A linear congruential generator: the same seed gives the same maze everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def choice(self, items):
        return items[self.below(len(items))]


class Maze:
    def __init__(self, width, height, seed=1):
        self.width, self.height = width, height
        self.doors = set()
        self.dig(Random(seed))

    def __contains__(self, cell):
        return 0 <= cell.real < self.width and 0 <= cell.imag < self.height

    def dig(self, random):
        path, visited = [0j], {0j}
        while path:
            here = path[-1]
            fresh = [there for step in DIRECTIONS if (there := here + step) in self and there not in visited]
            if not fresh:
                path.pop()
                continue
            there = random.choice(fresh)
            self.doors |= {(here, there), (there, here)}
            visited.add(there)
            path.append(there)

    def neighbors(self, cell):
        yield from (there for step in DIRECTIONS if (cell, there := cell + step) in self.doors)

    def solve(self, start, goal):
        """The shortest path, and how many cells were looked at."""
        came_from, frontier = {start: None}, [start]
        while frontier and goal not in came_from:
            following = []
            for cell in frontier:
                for there in self.neighbors(cell):
                    if there not in came_from:
                        came_from[there] = cell
                        following.append(there)
            frontier = following
        path, cell = [], goal
        while cell is not None:
            path.append(cell)
            cell = came_from[cell]
        return path[::-1], len(came_from)

    def dead_ends(self):
        return sum(len([*self.neighbors(complex(x, y))]) == 1 for x in range(self.width) for y in range(self.height))

    def wall(self, a, b):
        """Is there a wall between two neighboring cells, of which one may lie outside?"""
        return (a in self or b in self) and (a, b) not in self.doors

    def corner(self, x, y):
        nw, ne, sw, se = (complex(x + dx, y + dy) for dy in (-1, 0) for dx in (-1, 0))
        walls = self.wall(nw, ne), self.wall(ne, se), self.wall(sw, se), self.wall(nw, sw)
        return CORNERS[sum(wall << bit for bit, wall in enumerate(walls))]

    def rows(self, marked):
        for y in range(self.height + 1):
            edge, inside = "", ""
            for x in range(self.width + 1):
                cell = complex(x, y)
                edge += self.corner(x, y)
                edge += ("───" if self.wall(cell, cell + NORTH) else " • " if {cell, cell + NORTH} <= marked else "   ")
                inside += "│" if self.wall(cell, cell + WEST) else "•" if {cell, cell + WEST} <= marked else " "
                inside += " • " if cell in marked else "   "
            yield edge.rstrip()
            if y < self.height:
                yield inside.rstrip()

    def draw(self, path=()):
        return "\n".join(self.rows(set(path)))


def turns(path):
    steps = [there - here for here, there in zip(path, path[1:])]
    return sum(one != other for one, other in zip(steps, steps[1:]))


def main(width=18, height=10, seed=2024):
    maze = Maze(width, height, seed)
    start, goal = 0j, complex(width - 1, height - 1)
    path, seen = maze.solve(start, goal)
    print(maze.draw(path))
    print(f"{width} × {height} cells, seed {seed}: {maze.dead_ends()} dead ends;")
    print(f"the way out takes {len(path) - 1} steps with {turns(path)} turns; {seen} cells were looked at to find it.")


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:4]))
    except ValueError as error:
        sys.exit(f"usage: maze.py [WIDTH [HEIGHT [SEED]]] ({error})")
