# A subclass of str gives plain strings from the methods.
class Name(str):
    def __new__(cls, value, title=""):
        self = super().__new__(cls, value)
        self.title = title
        return self
    def __str__(self):
        return f"{self.title} {super().__str__()}"
n = Name("Ada", title="Countess")
print(n, repr(n), n + "!", n.upper(), type(n.upper()).__name__)  # expect: Countess Ada 'Ada' Ada! ADA str
print(type(n + "").__name__, type(n[:]).__name__, type(str(n)).__name__)  # expect: str str str
print(n == "Ada", hash(n) == hash("Ada"), {"Ada": 1}[n])  # expect: True True 1
print(f"{n} {n!r} {n:>5}", "%s" % n)  # expect: Countess Ada 'Ada'   Ada Countess Ada
print(",".join([n]), len(n), n.title, "{}".format(n))  # expect: Ada 3 Countess Countess Ada
print(type(n.strip()).__name__, type(n * 1).__name__)  # expect: str str
print(isinstance(n, str), n in "Ada Lovelace", type("".join([n])).__name__)  # expect: True True str
