# yield inside try, finally and with.
class Manager:
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, *args):
        print("exit", args[0] and args[0].__name__)
def g():
    with Manager():
        try:
            yield 1
        finally:
            yield 2
            print("end of finally")
it = g()
print(next(it), next(it), next(it, "done"))
# expect: enter
# expect: end of finally
# expect: exit None
# expect: 1 2 done
it = g()
next(it)  # expect: enter
try:
    it.throw(KeyError("x"))
    next(it)
    # expect: end of finally
    # expect: exit KeyError
except KeyError as error:
    print("out", error)  # expect: out 'x'
