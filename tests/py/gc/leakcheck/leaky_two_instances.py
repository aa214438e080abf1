# leakcheck names the line that closes a cycle: two instances.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Person:
    pass
def marry(a, b):
    a.partner = b
    b.partner = a
marry(Person(), Person())
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_two_instances.py:9: 1 cycle of 2 objects: Person.partner → Person.partner
