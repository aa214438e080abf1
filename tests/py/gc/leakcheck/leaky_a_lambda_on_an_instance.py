# leakcheck names the line that closes a cycle: a lambda on an instance.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Task:
    def __init__(self, name):
        self.name = name
        self.show = lambda: self.name
Task("t").show()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_lambda_on_an_instance.py:8: 1 cycle of 4 objects: [..]
