# What `__hash__` returns is taken as a number.
class Own(int):
    def __hash__(self): return self
class Large:
    def __init__(self, value): self.value = value
    def __hash__(self): return self.value
print(hash(Own(42)), hash(Own(-1)), hash(Own(2**80)) == hash(2**80), hash(Large(2**61 - 1)), hash(Large(-1)))
# expect: 42 -2 True 2305843009213693951 -2
print(hash(Large(2**62)) == 2**62, hash(Large(2**100)) == hash(2**100), hash(Large(True)), hash(Large(Own(7))))
# expect: True True 1 7
try:
    hash(Large(1.0))
except TypeError as error:
    print(error)
# expect: __hash__ method should return an integer
