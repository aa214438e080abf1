# A collection that a finalizer asks for while one is under way does nothing.
import gc
gc.disable()

class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("inner", gc.collect())

Node()
print("outer", gc.collect() > 0)
# expect: inner 0
# expect: outer True
