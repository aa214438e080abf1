# Global variables and built-ins used by name: read, rebound, and called.
# args: 60
import sys

state = 12345
hits = 0
SCALE = 1103515245
SHIFT = 12345


def draw():
    global state
    state = (state * SCALE + SHIFT) & 0x7FFFFFFF
    return state


def inside():
    global hits
    x = draw() >> 11 & 1023
    y = draw() >> 11 & 1023
    if x * x + y * y < 1048576:
        hits += 1


def run(n):
    for _ in range(n):
        inside()


run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_700_000)
print("globals", hits, state)  # expect: globals 46 926559617
