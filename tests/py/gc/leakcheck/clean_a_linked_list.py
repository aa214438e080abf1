# leakcheck says nothing of a program without leaks: a linked list.
# needs: baem
# flags: -X leakcheck
class Link:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
chain = None
for n in range(1000):
    chain = Link(n, chain)
print(chain.value)
# expect: 999
