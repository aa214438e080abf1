# `code.replace` takes other constants, but not in the place of code.
def f(): return "old"
code = f.__code__
consts = tuple("new" if const == "old" else const for const in code.co_consts)
f.__code__ = code.replace(co_consts=consts)
print(f())  # expect: new
def outer(): 
    def inner(): return 1
    return inner
code = outer.__code__
def other(): return 2
consts = tuple(other.__code__ if hasattr(const, "co_code") else const for const in code.co_consts)
print(type(outer)(code.replace(co_consts=consts), globals())()())  # expect: 2
