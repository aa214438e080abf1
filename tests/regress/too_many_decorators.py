# More decorators than there are registers are refused, or work.
text = "@a\n" * 40_000 + "def f(): pass"
try:
    compile(text, "x", "exec")
    print("fine")
except MemoryError:
    print("fine")
# expect: fine
