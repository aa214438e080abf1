# Several managers are entered in order and left in reverse; parentheses may hold them.
class M:
    def __init__(self, name, fail=None):
        print("make", name)
        self.name, self.fail = name, fail
    def __enter__(self):
        if self.fail == "enter":
            raise ValueError(f"enter {self.name}")
        print("enter", self.name)
        return self
    def __exit__(self, *args):
        print("exit", self.name, args[0])
        if self.fail == "exit":
            raise KeyError(f"exit {self.name}")
with M("a") as a, M("b") as b:
    print("body", a.name, b.name)
# expect: make a
# expect: enter a
# expect: make b
# expect: enter b
# expect: body a b
# expect: exit b None
# expect: exit a None
with (
    M("c") as c,
    M("d"),
):
    print("body", c.name)
# expect: make c
# expect: enter c
# expect: make d
# expect: enter d
# expect: body c
# expect: exit d None
# expect: exit c None
try:
    with M("e"), M("f", "enter"):
        print("not reached")
except ValueError as error:
    print(error)
# expect: make e
# expect: enter e
# expect: make f
# expect: exit e <class 'ValueError'>
# expect: enter f
try:
    with M("g"), M("h", "exit"):
        print("body")
except KeyError as error:
    print(error)
# expect: make g
# expect: enter g
# expect: make h
# expect: enter h
# expect: body
# expect: exit h None
# expect: exit g <class 'KeyError'>
# expect: 'exit h'
