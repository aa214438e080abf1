# for calls __iter__ once and then __next__ until StopIteration.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        print("next")
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n
for x in Count(2):
    print(x)
# expect: iter
# expect: next
# expect: 1
# expect: next
# expect: 0
# expect: next
print(list(Count(1)))
# expect: iter
# expect: next
# expect: next
# expect: [0]
a, b = Count(2)
# expect: iter
# expect: next
# expect: next
# expect: next
