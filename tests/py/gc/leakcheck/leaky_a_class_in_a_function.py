# leakcheck names the line that closes a cycle: a class in a function.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    class Local:
        pass
    return 1
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_class_in_a_function.py:6: 1 cycle of 4 objects: class Local.__mro__ → tuple[0]
