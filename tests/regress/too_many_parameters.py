# More parameters than a piece of code can have are refused, or work: no fault of the compiler.
text = "def f(" + ",".join(f"a{i}" for i in range(40_000)) + "): pass"
try:
    compile(text, "x", "exec")
    print("fine")
except MemoryError:
    print("fine")
# expect: fine
