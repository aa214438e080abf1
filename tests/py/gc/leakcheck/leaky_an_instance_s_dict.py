# leakcheck names the line that closes a cycle: an instance's dict.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Thing:
    pass
def main():
    thing = Thing()
    thing.__dict__["me"] = thing
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_an_instance_s_dict.py:9: 1 cycle of 2 objects: Thing.me
