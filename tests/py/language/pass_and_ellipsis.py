# Statements without effect: pass, a literal, `...`, several on a line.
pass; pass
...
"text"
def f(): ...
def g(): pass; return 3
class C: x = 1; y = 2
print(f(), g(), C.x, C.y)  # expect: None 3 1 2
if True: print("one line"); print("two")
# expect: one line
# expect: two
