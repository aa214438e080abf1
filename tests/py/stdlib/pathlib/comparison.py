# Paths are compared by their parts; those of Windows without case.
from pathlib import Path, PurePath, PurePosixPath as P, PureWindowsPath as W
print(P("a") == P("A"), W("c:/a/B") == W("C:/A/b"), P("a") == W("a"), P("a") == "a")  # expect: False True False False
print(hash(W("c:/a/B")) == hash(W("C:/A/b")), len({P("a/b"), P("a//b")}), P("a") == Path("a"))  # expect: True 1 True
print(sorted([P("b"), P("a/b"), P("a.b"), P("a"), P("a/a")]))
# expect: [PurePosixPath('a'), PurePosixPath('a/a'), PurePosixPath('a/b'), PurePosixPath('a.b'), PurePosixPath('b')]
print(P("a") < P("b"), P("a") >= P("a"), W("a") < W("B"))  # expect: True True True
for call in (lambda: P("a") < W("a"), lambda: P("a") < "b", lambda: P("a") / 1):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: '<' not supported between instances of 'PurePosixPath' and 'PureWindowsPath'
        # expect: '<' not supported between instances of 'PurePosixPath' and 'str'
        # expect: unsupported operand type(s) for /: 'PurePosixPath' and 'int'


class Own(P):
    def __init__(self, *args, note="none"):
        super().__init__(*args)
        self.note = note

    def with_segments(self, *args):
        return type(self)(*args, note=self.note)


print((Own("a", note="x") / "b").parent.note, (Own("a/b", note="y")).with_name("c"))  # expect: x a/c
