# leakcheck names the line that closes a cycle: a property's cache.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Circle:
    @property
    def view(self):
        if not hasattr(self, "_view"):
            self._view = [self, "view"]
        return self._view
Circle().view
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_property_s_cache.py:9: 1 cycle of 2 objects: Circle._view → list[0]
