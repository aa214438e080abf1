# leakcheck names the line that closes a cycle: augmented assignment.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    items = [1]
    items += [items]
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_augmented_assignment.py:7: 1 cycle of 1 object: list[1]
