# A traceback keeps the locals of its frames until the exception dies.
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def f():
    local = Loud("local")
    raise ValueError
try:
    f()
except ValueError as error:
    print("handling")
    # expect: handling
    # expect: del local
print("handled")  # expect: handled
def g():
    loud = Loud("quiet return")
    return 1
print(g())
# expect: del quiet return
# expect: 1
