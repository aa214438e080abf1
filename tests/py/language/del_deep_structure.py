# Freeing a deeply nested structure needs no deep recursion.
deep = None
for _ in range(200_000):
    deep = [deep]
del deep
class Node:
    def __init__(self, next): self.next = next
head = None
for _ in range(100_000):
    head = Node(head)
head = None
t = ()
for _ in range(100_000):
    t = (t,)
t = 0
d = {}
for _ in range(50_000):
    d = {"d": d}
d = None
print("freed")  # expect: freed
