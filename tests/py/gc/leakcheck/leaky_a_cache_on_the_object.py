# leakcheck names the line that closes a cycle: a cache on the object.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Report:
    def __init__(self):
        self.cache = {}
    def section(self, name):
        if name not in self.cache:
            self.cache[name] = (name, self)
        return self.cache[name]
Report().section("a")
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_cache_on_the_object.py:10: 1 cycle of 3 objects: Report.cache → dict['a'] → tuple[1]
