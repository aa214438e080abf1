# return, break and continue leave a with block properly.
class M:
    def __enter__(self): return self
    def __exit__(self, *args): print("exit", args)
def f():
    for i in range(3):
        with M():
            if i == 0:
                continue
            if i == 1:
                break
    with M():
        return "returned"
print(f())
# expect: exit (None, None, None)
# expect: exit (None, None, None)
# expect: exit (None, None, None)
# expect: returned
