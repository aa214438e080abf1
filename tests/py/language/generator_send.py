# send() resumes with a value, which yield gives.
def echo():
    received = []
    while True:
        value = yield received
        if value is None:
            return "done"
        received.append(value)
g = echo()
try:
    g.send(1)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator
print(g.send(None))  # expect: []
print(g.send(1), g.send(2))  # expect: [1, 2] [1, 2]
try:
    next(g)
except StopIteration as stop:
    print(stop.value)  # expect: done
