# leakcheck names the line that closes a cycle: a deque.
# needs: baem
# flags: -X leakcheck
# exit: 83
from collections import deque
def main():
    queue = deque()
    queue.append(1)
    queue.appendleft(queue)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_deque.py:9: 1 cycle of 1 object: collections.deque[0]
