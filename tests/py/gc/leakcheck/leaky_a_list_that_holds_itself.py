# leakcheck names the line that closes a cycle: a list that holds itself.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    items = []
    items.append(items)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_list_that_holds_itself.py:7: 1 cycle of 1 object: list[0]
