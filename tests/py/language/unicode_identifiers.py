# Identifiers may hold letters of any script, and are normalized.
뱀 = "snake"
naïve = 1
Ω = 2
print(뱀, naïve, Ω)  # expect: snake 1 2
ﬁ = 3
print(fi, "fi" in globals())  # expect: 3 True
class Größe:
    def 값(self): return "value"
print(Größe().값(), Größe.__name__)  # expect: value Größe
