# Primes by the sieve of Eratosthenes over a list of flags, by index and by slice.
# args: 100
import sys


def by_index(n):
    flags = [True] * n
    flags[0] = flags[1] = False
    i = 2
    while i * i < n:
        if flags[i]:
            j = i * i
            while j < n:
                flags[j] = False
                j += i
        i += 1
    return [i for i in range(n) if flags[i]]


def by_slice(n):
    flags = bytearray([1]) * n
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n, i)))
    return sum(flags)


def run(n):
    primes = by_index(n)
    return len(primes), primes[-1], sum(primes) % 1_000_003, by_slice(n)


print("sieve", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 4_000_000))  # expect: sieve 25 97 1060 25
