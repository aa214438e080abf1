# leakcheck names the line that closes a cycle: a method stored on its instance.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Button:
    def __init__(self):
        self.handlers = [self.clicked]
    def clicked(self):
        pass
Button()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_method_stored_on_its_instance.py:7: 1 cycle of 3 objects: [..]
