# Floats in local variables and lists: five bodies under their own gravity.
# args: 10
import sys
from math import sqrt

# Position, velocity and mass: a sun and four planets of an invented system.
BODIES = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 40.0),
    ([5.0, -1.0, -0.1], [0.6, 2.8, -0.02], 0.04),
    ([8.5, 4.0, -0.4], [-1.0, 1.8, 0.01], 0.01),
    ([13.0, -15.0, -0.2], [1.1, 0.9, -0.01], 0.002),
    ([15.5, -26.0, 0.2], [1.0, 0.6, -0.03], 0.002),
]


def pairs_of(bodies):
    found = []
    for i in range(len(bodies)):
        for j in range(i + 1, len(bodies)):
            found.append((bodies[i], bodies[j]))
    return found


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for (p, v, m), (q, w, n) in pairs:
            dx = p[0] - q[0]
            dy = p[1] - q[1]
            dz = p[2] - q[2]
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * sqrt(square))
            mine = n * pull
            yours = m * pull
            v[0] -= dx * mine
            v[1] -= dy * mine
            v[2] -= dz * mine
            w[0] += dx * yours
            w[1] += dy * yours
            w[2] += dz * yours
        for p, v, m in bodies:
            p[0] += dt * v[0]
            p[1] += dt * v[1]
            p[2] += dt * v[2]


def energy(bodies, pairs):
    total = 0.0
    for p, v, m in bodies:
        total += 0.5 * m * (v[0] ** 2 + v[1] ** 2 + v[2] ** 2)
    for (p, v, m), (q, w, n) in pairs:
        total -= m * n / sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2)
    return total


def main(steps):
    pairs = pairs_of(BODIES)
    before = energy(BODIES, pairs)
    advance(BODIES, pairs, 0.001, steps)
    after = energy(BODIES, pairs)
    print("nbody", f"{before:.9f}", "kept" if abs(after - before) < 1e-3 else "lost")  # expect: nbody -0.174425539 kept


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150_000)
