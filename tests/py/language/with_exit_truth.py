# An exception is swallowed if what __exit__ gives is true.
class M:
    def __init__(self, answer): self.answer = answer
    def __enter__(self): pass
    def __exit__(self, *args): return self.answer
for answer in (1, "yes", [0], 0, None, ""):
    try:
        with M(answer):
            raise ValueError
        print("swallowed", answer)
        # expect: swallowed 1
        # expect: swallowed yes
        # expect: swallowed [0]
    except ValueError:
        print("raised", repr(answer))
        # expect: raised 0
        # expect: raised None
        # expect: raised ''
class Bad:
    def __bool__(self): raise KeyError("bool")
try:
    with M(Bad()):
        raise ValueError
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('bool') ValueError()
