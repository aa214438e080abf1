# A generator that is dropped while it waits runs its finally blocks at once.
def g():
    try:
        yield 1
    finally:
        print("finally")
it = g()
next(it)
print("drop")  # expect: drop
del it  # expect: finally
print("dropped")  # expect: dropped
for x in g():
    break  # expect: finally
print("after loop")  # expect: after loop
