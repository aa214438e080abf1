# leakcheck names the line that closes a cycle: inside a comprehension.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    items = []
    kept = [items.append(items) for _ in range(2)]
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_inside_a_comprehension.py:7: 1 cycle of 1 object: list[0]
