# leakcheck names the line that closes a cycle: a nonlocal variable.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    value = None
    def read():
        return value
    def write():
        nonlocal value
        value = read
    write()
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_nonlocal_variable.py:11: 1 cycle of 3 objects: function main.<locals>.read.__closure__ → tuple[0] → cell.cell_contents
