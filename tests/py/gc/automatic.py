# Collections come by themselves when many containers are made.
import gc
class Node:
    def __del__(self): type(self).dead += 1
Node.dead = 0
for i in range(20_000):
    n = Node()
    n.me = n
print(Node.dead > 5000)  # expect: True
del n
gc.collect()
