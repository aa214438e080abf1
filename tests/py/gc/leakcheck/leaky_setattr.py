# leakcheck names the line that closes a cycle: setattr.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Thing:
    pass
def main():
    thing = Thing()
    setattr(thing, "myself", thing)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_setattr.py:9: 1 cycle of 1 object: Thing.myself
