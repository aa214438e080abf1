# leakcheck names the line in which a native method closed a cycle, in a heap of thousands of objects.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Registry:
    def __init__(self, size):
        self.by_name = {number: [number] for number in range(size)}
    def close(self, number):
        item = self.by_name[number]
        item.append(self)
def main():
    registry = Registry(3000)
    registry.close(1500)
    print(len(registry.by_name))
main()
# expect: 3000
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: large_a_registry.py:10: 1 cycle of 3 objects: Registry.by_name → dict[1500] → list[1]
