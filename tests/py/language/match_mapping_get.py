# Mapping patterns do not call `__missing__`.
class D(dict):
    def __missing__(self, key):
        print("missing called")
        return 1
match D(a=1):
    case {"b": x}: print("matched", x)
    case {"a": x}: print("a", x)  # expect: a 1
