# `locals()` in a comprehension shows its variables while they are there.
print([sorted(locals()) for i in range(1)])  # expect: [['i']]
print([locals() is globals() for _ in ()], locals() is globals())  # expect: [] True
def f():
    outer = 1
    inside = [sorted(locals()) for i in range(1)]
    return inside, sorted(locals())
print(f())  # expect: ([['i', 'outer']], ['inside', 'outer'])
class C:
    names = [sorted(locals()) for k in "a"]
print(C.names)  # expect: [['k']]
