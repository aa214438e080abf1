# Delegation through many generators.
def chain(n):
    if n:
        return (yield from chain(n - 1)) + 1
    x = yield "deep"
    return x
it = chain(300)
print(next(it))  # expect: deep
try:
    it.send(1)
except StopIteration as stop:
    print(stop.value)  # expect: 301
