# leakcheck names the line that closes a cycle: setdefault.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    table = {}
    table.setdefault("list", []).append(table)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_setdefault.py:7: 1 cycle of 2 objects: dict['list'] → list[0]
