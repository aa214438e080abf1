# Lists: append, pop, index, slice, insert, reverse, concatenation, membership.
# args: 60
import sys


def run(n):
    stack = []
    for i in range(n):
        stack.append(i ^ (i >> 3))
        if i % 5 == 4:
            stack.pop()
            stack.pop()
    total = 0
    for i in range(len(stack)):
        total += stack[i] - stack[-1 - i]
        stack[i] = stack[i] & 0xFF
    window = 0
    for i in range(0, len(stack) - 8, 4):
        part = stack[i:i + 8]
        part.reverse()
        window += part[0] - part[-1] + len(part)
        part[2:4] = [1, 2, 3]
        window += sum(part) & 3
    queue = []
    for i in range(min(n, 20_000)):
        queue.insert(0, i)
        if len(queue) > 50:
            queue.pop()
    joined = stack[:1000] + queue * 3
    for i in range(200):
        total += (i in joined) + joined.count(i)
    for value, other in zip(stack, reversed(stack)):
        if value < other:
            total += 1
    return total, window, len(joined)


print("lists", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 3_000_000))  # expect: lists 262 129 186
