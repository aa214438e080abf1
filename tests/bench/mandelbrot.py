# The Mandelbrot set in floats and in complex numbers.
# args: 8
import sys


def floats(size, limit):
    inside = steps = 0
    for row in range(size):
        y0 = 2.0 * row / size - 1.0
        for column in range(size):
            x0 = 3.0 * column / size - 2.0
            x = y = 0.0
            n = 0
            while n < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + x0, 2.0 * x * y + y0
                n += 1
            steps += n
            if n == limit:
                inside += 1
    return inside, steps


def complexes(size, limit):
    inside = 0
    for row in range(size):
        for column in range(size):
            c = complex(3.0 * column / size - 2.0, 2.0 * row / size - 1.0)
            z = 0j
            for _ in range(limit):
                z = z * z + c
                if abs(z) > 2:
                    break
            else:
                inside += 1
    return inside


def run(size):
    return *floats(size, 60), complexes(size // 2, 50)


print("mandelbrot", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 460))  # expect: mandelbrot 21 1462 8
