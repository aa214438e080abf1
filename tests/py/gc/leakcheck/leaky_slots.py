# leakcheck names the line that closes a cycle: slots.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Cell:
    __slots__ = ("other",)
def main():
    a, b = Cell(), Cell()
    a.other = b
    b.other = a
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_slots.py:10: 1 cycle of 2 objects: Cell.other → Cell.other
