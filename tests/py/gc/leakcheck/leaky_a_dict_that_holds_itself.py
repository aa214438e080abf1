# leakcheck names the line that closes a cycle: a dict that holds itself.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    table = {}
    table["self"] = table
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_dict_that_holds_itself.py:7: 1 cycle of 1 object: dict['self']
