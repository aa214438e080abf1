# leakcheck names the line that closes a cycle: a doubly linked list.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Item:
    def __init__(self, value):
        self.value, self.next, self.prev = value, None, None
class Chain:
    def __init__(self):
        self.first = self.last = None
    def append(self, value):
        item = Item(value)
        if self.last is None:
            self.first = item
        else:
            item.prev = self.last
            self.last.next = item
        self.last = item
def main():
    chain = Chain()
    for n in range(4):
        chain.append(n)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_doubly_linked_list.py:17: 1 cycle of 4 objects: Item.prev → Item.next
