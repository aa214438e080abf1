# leakcheck names the line that closes a cycle: a set.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Member:
    def __init__(self):
        self.club = set()
def main():
    member = Member()
    member.club.add(member)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_set.py:10: 1 cycle of 2 objects: Member.club → set, an item
