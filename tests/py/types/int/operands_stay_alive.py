# A signal handler that takes the operands of a long operation away does not disturb it.
# needs: unix
import signal


def product(a, b):
    return a * b


def quotient(a, b):
    return a // b


def power(a, b):
    return pow(a, b, (1 << 40_000) - 1)


def forget(number, frame):
    for name in ("a", "b"):
        if name in frame.f_locals:
            frame.f_locals[name] = None


def number(bits):
    return (1 << bits) // 7


signal.signal(signal.SIGALRM, forget)
for operation, first, second in [
    (product, 1_200_000, 1_000_001),
    (quotient, 2_000_001, 900_000),
    (power, 20_000, 400),
]:
    signal.setitimer(signal.ITIMER_REAL, 0.002, 0.002)
    result = operation(number(first), number(second))
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(result == operation(number(first), number(second)))
    # expect: True
    # expect: True
    # expect: True
