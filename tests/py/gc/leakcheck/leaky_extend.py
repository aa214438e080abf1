# leakcheck names the line that closes a cycle: extend.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    first, second = [], []
    first.append(second)
    second.extend([1, first, 2])
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_extend.py:8: 1 cycle of 2 objects: list[0] → list[1]
