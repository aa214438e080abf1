# leakcheck says nothing of a program without leaks: generators.
# needs: baem
# flags: -X leakcheck
def count(n):
    for i in range(n):
        yield i
print(sum(count(10)))
it = count(5)
next(it)
del it
# expect: 45
