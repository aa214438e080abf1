# leakcheck names the line that closes a cycle: an exception that holds its cause.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    error = ValueError("a")
    error.itself = error
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_an_exception_that_holds_its_cause.py:7: 1 cycle of 2 objects: ValueError.itself
