# with calls __enter__, binds its value, and calls __exit__ in any case.
class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.swallow
with M("a") as x:
    print("body", x)
# expect: enter a
# expect: body A
# expect: exit a None None False
with M("b", swallow=True):
    raise ValueError("swallowed")
# expect: enter b
# expect: exit b ValueError swallowed True
try:
    with M("c"):
        raise KeyError("passed on")
except KeyError as error:
    print("caught", error)
# expect: enter c
# expect: exit c KeyError 'passed on' True
# expect: caught 'passed on'
