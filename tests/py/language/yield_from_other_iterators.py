# Delegation to iterators without send() or throw().
class Numbers:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("value")
        return self.n
def g():
    result = yield from Numbers()
    print("result", result)
it = g()
print(next(it))  # expect: 1
try:
    it.send(5)
except AttributeError as error:
    print(error)  # expect: 'Numbers' object has no attribute 'send'
it = g()
next(it)
try:
    it.throw(ValueError("x"))
except ValueError as error:
    print(error)  # expect: x
print(list(g()))
# expect: result value
# expect: [1, 2, 3]
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
class WithThrow(Numbers):
    def throw(self, error): return f"thrown {error!r}"
    def close(self): print("closed")
def h():
    yield from WithThrow()
it = h()
next(it)
print(it.throw(ValueError("y")))  # expect: thrown ValueError('y')
it.close()  # expect: closed
