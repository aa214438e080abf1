# Thousands of generators at once, some left waiting.
def g(n):
    try:
        yield n
        yield n + 1
    finally:
        finished.append(n)
finished = []
running = [g(i) for i in range(5000)]
print(sum(next(it) for it in running))  # expect: 12497500
running = running[:100]
print(len(finished))  # expect: 4900
del running
print(len(finished))  # expect: 5000
