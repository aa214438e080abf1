# A RecursionError is an ordinary exception.
class C:
    def __repr__(self): return repr(self)
try:
    repr(C())
except RecursionError as error:
    print(type(error).__name__, str(error).startswith("maximum recursion depth exceeded"))
# expect: RecursionError True
