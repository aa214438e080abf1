# What counts as a sequence is the type's flag, set by the built-in sequences and their subclasses.
class MyList(list): pass
class Fake:
    def __len__(self): return 2
    def __getitem__(self, i): return i
for x in (MyList([1, 2]), Fake(), (1, 2), "12"):
    match x:
        case [a, b]: print("sequence", a, b)
        case _: print("no sequence", type(x).__name__)
# expect: sequence 1 2
# expect: no sequence Fake
# expect: sequence 1 2
# expect: no sequence str
