# leakcheck says nothing of a program without leaks: a stack and a queue.
# needs: baem
# flags: -X leakcheck
from collections import deque
stack, queue = [], deque()
for n in range(5):
    stack.append([n])
    queue.append((n, stack[-1]))
while queue:
    queue.popleft()
    stack.pop()
print(len(stack), len(queue))
# expect: 0 0
