"""Arithmetic: ints, floats, bits, large ints, math."""

import cmath
import math
from fractions import Fraction


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def prime(n):
    if n < 4:
        return n > 1
    if not n & 1:
        return False
    for divisor in range(3, math.isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


def integrate(function, start, end, steps):
    width = (end - start) / steps
    area = 0.0
    for step in range(steps):
        x = start + (step + 0.5) * width
        area += function(x) * width
    return area


def newton(value):
    guess = value / 2
    while abs(guess * guess - value) > 1e-9:
        guess = (guess + value / guess) / 2
    return guess


def checksum(data):
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def linear(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) & 0xFFFF_FFFF_FFFF_FFFF
        yield (seed >> 33) ^ (seed & 255)


total = 0
source = linear(7)
for turn in range(400):
    total += sum(gcd(a, 360) for a in range(1, 200)) + sum(map(collatz, range(1, 60)))
    total += sum(1 for n in range(900, 1100) if prime(n))
    total += int(integrate(lambda x: x * x - 2 * x + math.sin(x), 0, 3, 300))
    total += int(sum(newton(value) for value in range(2, 40)))
    total += checksum(bytes(range(256))) & 0xFF
    total += sum(next(source) & 15 for _ in range(100))
    total += len(str(3**200 // 7**40)) + (2**521 - 1) % 1000003 + pow(turn + 3, 65537, 10**9 + 7)
    total += int(math.hypot(turn, 4) + math.log(turn + 1) * math.exp(0.1) + abs(cmath.sqrt(-turn))) + round(turn / 7, 2).__trunc__()
    total += sum(Fraction(1, n) + n for n in range(1, 12)).numerator % 97
    total += sum(divmod(n, 7)[0] ^ n >> 2 | n << 1 & ~n for n in range(200)) + max(n * -1 for n in range(50)) + int("123") + int(float("4.5"))
    total += sum(int(n ** 0.5) + (n % 3 == 0) + (-n // 4) for n in range(1, 300))
print(total)
