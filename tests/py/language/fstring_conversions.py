# !r, !s and !a, with user-defined methods.
class C:
    def __repr__(self):
        return "repr é"
    def __str__(self):
        return "str é"
print(f"{C()}", f"{C()!s}", f"{C()!r}", f"{C()!a}", f"{C()=}", f"{'é'!a}")
# expect: str é str é repr é repr \xe9 C()=repr é '\xe9'
print("%s %r %a" % (C(), C(), C()), "{} {!r} {!s:>8} {!a}".format(C(), C(), C(), C()))
# expect: str é repr é repr \xe9 str é repr é    str é repr \xe9
