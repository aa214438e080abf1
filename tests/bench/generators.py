# Generators: plain, chained, delegating with `yield from`, and driven by send().
# args: 60
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def keep(numbers, divisor):
    for number in numbers:
        if number % divisor:
            yield number


def inorder(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from inorder(low, middle)
        yield middle
        yield from inorder(middle + 1, high)


def average():
    total = 0
    n = 0
    mean = 0
    while True:
        value = yield mean
        total += value
        n += 1
        mean = total // n


def run(n):
    plain = sum(keep(keep(count(n), 2), 3))
    walked = 0
    for value in inorder(0, n // 8):
        walked = (walked * 3 + value) % 1_000_003
    mean = average()
    next(mean)
    last = 0
    for i in range(n // 2):
        last = mean.send(i * 7 % 1000)
    return plain, walked, last


print("generators", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 3_200_000))  # expect: generators 600 543 101
