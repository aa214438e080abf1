# leakcheck says nothing of a program without leaks: with statements.
# needs: baem
# flags: -X leakcheck
class Managed:
    def __enter__(self): return self
    def __exit__(self, *exc): return True
for _ in range(2):
    with Managed() as m:
        raise KeyError
print("done")
# expect: done
