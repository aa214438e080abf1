# Unbounded integers: products, quotients, powers, greatest common divisors, conversion to text, shifts.
# args: 20
import sys


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def pi_digits(n):
    # Machin's formula in integers: pi/4 = 4 arctan(1/5) - arctan(1/239).
    unit = 10 ** (n + 10)

    def arctan(x):
        power = total = unit // x
        k = 1
        square = x * x
        while power:
            power //= -square
            k += 2
            total += power // k
        return total

    return 4 * (4 * arctan(5) - arctan(239)) // 10 ** 10


def run(n):
    product = 1
    for i in range(1, n):
        product *= i
    digits = pi_digits(n)
    a, b = 0, 1
    for _ in range(n * 8):
        a, b = b, a + b
    common = gcd(a * product, b * product * 3)
    power = pow(3, product, 2 ** 127 - 1) if n < 1000 else pow(7, a, 2 ** 521 - 1) % 1_000_003
    shifted = (product << 200 >> 150) ^ product
    return digits % 10 ** 6, sum(map(int, str(a % 10 ** 4000)[:50])), common == product, power % 1000, shifted.bit_length()


print("bigint", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 7000))  # expect: bigint 323846 141 False 563 107
