# A long chain of objects with finalizers: each is finalized once, the outermost first.
class Link:
    count = 0
    def __init__(self, next):
        self.next = next
    def __del__(self):
        Link.count += 1
chain = None
for _ in range(100_000):
    chain = Link(chain)
del chain
print(Link.count)
# expect: 100000
