# leakcheck names the line that closes a cycle: a partial.
# needs: baem
# flags: -X leakcheck
# exit: 83
from functools import partial
class Timer:
    def __init__(self):
        self.call = partial(self.fire, 3)
    def fire(self, n):
        pass
Timer()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_partial.py:8: 1 cycle of 3 objects: [..]
