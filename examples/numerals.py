# Numbers without end: digits of pi from a generator, a public-key cipher, perfect numbers, Roman numerals, continued
# fractions, and the Mandelbrot set in complex numbers.
#
#     baem examples/numerals.py             shows all of them
#     baem examples/numerals.py pi 1000     a thousand digits of pi
#
# Learn from it: unbounded integers, three-argument `pow`, `divmod`, `int.bit_length`, `math.isqrt`, infinite generators,
# `zip` and `iter(function, sentinel)`, complex arithmetic, `:,` and `_` in formats, a table of functions chosen by name.
import math
import sys


def take(count, iterable):
    for _, item in zip(range(count), iterable):
        yield item


def pi_digits():
    """The spigot algorithm of Gibbons: never stops, never rounds."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def show_pi(count="100"):
    digits = "".join(map(str, take(int(count), pi_digits())))
    print(f"{digits[0]}.")
    for start in range(1, len(digits), 50):
        line = digits[start:start + 50]
        print("  " + " ".join(line[place:place + 10] for place in range(0, len(line), 10)))


def is_prime(n):
    """Miller and Rabin's test; with these witnesses it is certain below 3.3 × 10²⁴."""
    witnesses = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
    if n < 2 or any(n % p == 0 for p in witnesses):
        return n in witnesses
    odd = n - 1
    twos = (odd & -odd).bit_length() - 1
    odd >>= twos
    for witness in witnesses:
        x = pow(witness, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n += 1
    while not is_prime(n):
        n += 1
    return n


def show_cipher(message="The keeper waved first."):
    p, q = next_prime(10**40), next_prime(10**41)
    modulus, public = p * q, 65537
    private = pow(public, -1, (p - 1) * (q - 1))
    number = int.from_bytes(message.encode(), "big")
    if number >= modulus:
        raise ValueError(f"the message is too long: {number.bit_length()} bits, at most {modulus.bit_length() - 1}")
    secret = pow(number, public, modulus)
    clear = pow(secret, private, modulus)
    print(f"modulus {modulus:,}", f"secret  {secret:_x}", f"clear   {clear.to_bytes(-(-clear.bit_length() // 8), 'big').decode()}", sep="\n")


def show_perfect(count="7"):
    def mersenne():
        """Lucas and Lehmer's test for 2**p - 1."""
        p = 2
        while True:
            m, s = 2**p - 1, 4
            for _ in range(p - 2):
                s = (s * s - 2) % m
            if p == 2 or s == 0:
                yield p, m
            p = next_prime(p)

    for p, m in take(int(count), mersenne()):
        print(f"  2**{p:<3} - 1 = {m:<12,} gives the perfect number {m * 2**(p - 1):,}")


ROMAN = dict(M=1000, CM=900, D=500, CD=400, C=100, XC=90, L=50, XL=40, X=10, IX=9, V=5, IV=4, I=1)


def roman(n):
    text = ""
    for letters, value in ROMAN.items():
        count, n = divmod(n, value)
        text += letters * count
    return text


def arabic(text):
    values = [ROMAN[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, values[1:] + [0]))


def show_roman(*numbers):
    numbers = [*map(int, numbers)] or [4, 9, 14, 40, 90, 400, 1871, 1994, 2024, 3999]
    print(" ", ", ".join(f"{n} = {roman(n)}" for n in numbers))
    print("  back and forth:", all(arabic(roman(n)) == n for n in range(1, 4000)))


def square_root_terms(n):
    """The continued fraction of a square root: [a0; a1, a2, ... and again]."""
    root = math.isqrt(n)
    yield root
    if root * root == n:
        return
    m, d, a = 0, 1, root
    while a != 2 * root:
        m = d * a - m
        d = (n - m * m) // d
        a = (root + m) // d
        yield a


def convergents(terms):
    h, h_before, k, k_before = 1, 0, 0, 1
    for a in terms:
        h, h_before = a * h + h_before, h
        k, k_before = a * k + k_before, k
        yield h, k


def show_roots(*numbers):
    for n in map(int, numbers or (2, 7, 13, 61)):
        terms = [*square_root_terms(n)]
        *_, (h, k) = convergents(terms * 2 if len(terms) == 1 else terms[:1] + terms[1:] * 2)
        print(f"  √{n} = [{terms[0]}; {', '.join(map(str, terms[1:]))}] ≈ {h}/{k} ≈ {h / k:.12f}")


def show_mandelbrot(width="64", height="23"):
    width, height = int(width), int(height)
    shades = " .:-=+*#%@"

    def steps(c):
        z, n = 0j, 0
        while abs(z) <= 2 and n < 60:
            z, n = z * z + c, n + 1
        return n

    for row in range(height):
        y = 1.2 - 2.4 * row / (height - 1)
        line = (steps(complex(-2.1 + 2.8 * column / (width - 1), y)) for column in range(width))
        print("".join(shades[-1] if n == 60 else shades[min(n // 2, 8)] for n in line).rstrip())


def collatz(n):
    """The path down to 1, by calling until the sentinel comes."""
    def step():
        nonlocal n
        n = 3 * n + 1 if n & 1 else n >> 1
        return n
    return [n, *iter(step, 1), 1]


def show_collatz(start="27"):
    path = collatz(int(start))
    print(f"  from {path[0]} in {len(path) - 1} steps, over {max(path):,}: {', '.join(map(str, path[:6]))}, ..., "
          f"{', '.join(map(str, path[-4:]))}")


def main(arguments):
    shows = {name.removeprefix("show_"): value for name, value in globals().items() if name.startswith("show_")}
    match arguments:
        case []:
            for name, show in shows.items():
                print(f"{name}:")
                show()
                print()
        case [name, *rest] if name in shows:
            try:
                shows[name](*rest)
            except (ValueError, TypeError) as error:
                sys.exit(f"numerals: {error}")
        case _:
            sys.exit(f"usage: numerals.py [{' | '.join(shows)} [NUMBER...]]")


if __name__ == "__main__":
    main(sys.argv[1:])
