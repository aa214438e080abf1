# Endless recursion through special methods is a RecursionError.
class Repr:
    def __repr__(self): return repr(self)
class Str:
    def __str__(self): return str(self)
class Eq:
    def __eq__(self, other): return self == other
class Hash:
    def __hash__(self): return hash(self)
class Getattr:
    def __getattr__(self, name): return getattr(self, name + "x")
class Getattribute:
    def __getattribute__(self, name): return self.x
class Call:
    def __call__(self): return self()
class Add:
    def __add__(self, other): return self + other
class Len:
    def __len__(self): return len(self)
class Bool:
    def __bool__(self): return bool(self)
class Iter:
    def __iter__(self): return iter(self)
class Getitem:
    def __getitem__(self, i): return self[i]
class Contains:
    def __contains__(self, x): return x in self
class Lt:
    def __lt__(self, other): return self < other
class Setattr:
    def __setattr__(self, name, value): self.x = value
class Init:
    def __init__(self): Init()
class New:
    def __new__(cls): return New()
class Format:
    def __format__(self, spec): return format(self, spec)
class Index:
    def __index__(self): return [1][self]
class Next:
    def __next__(self): return next(self)
class Enter:
    def __enter__(self):
        with self: pass
    def __exit__(self, *args): pass
class Get:
    def __get__(self, instance, owner): return owner.x
class HasGet: x = Get()
def enter(e):
    with e: pass
attempts = {
    "repr": lambda: repr(Repr()), "str": lambda: str(Str()), "eq": lambda: Eq() == 1, "hash": lambda: hash(Hash()),
    "getattr": lambda: Getattr().y, "getattribute": lambda: Getattribute().y, "call": lambda: Call()(), "add": lambda: Add() + 1,
    "len": lambda: len(Len()), "bool": lambda: bool(Bool()), "iter": lambda: iter(Iter()), "getitem": lambda: Getitem()[1],
    "contains": lambda: 1 in Contains(), "lt": lambda: Lt() < 1, "setattr": lambda: setattr(Setattr(), "y", 1), "init": Init, "new": New,
    "format": lambda: f"{Format()}", "index": lambda: [1][Index()], "next": lambda: next(Next()), "enter": lambda: enter(Enter()), "get": lambda: HasGet.x,
}
for name, attempt in attempts.items():
    try:
        attempt()
        print(name, "no error")
    except RecursionError:
        print(name)
        # expect: repr
        # expect: str
        # expect: eq
        # expect: hash
        # expect: getattr
        # expect: getattribute
        # expect: call
        # expect: add
        # expect: len
        # expect: bool
        # expect: iter
        # expect: getitem
        # expect: contains
        # expect: lt
        # expect: setattr
        # expect: init
        # expect: new
        # expect: format
        # expect: index
        # expect: next
        # expect: enter
        # expect: get
