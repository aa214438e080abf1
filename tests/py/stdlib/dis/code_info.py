# code_info tells what a code object has besides instructions.
import dis

def f(a, /, b, *args, c=1, **more):
    local = a
    def inner():
        return a
    return inner

for line in dis.code_info(f).splitlines():
    if not line.startswith(("Filename", "Stack", "   ", "Constants")):
        print(line)
# expect: Name:              f
# expect: Argument count:    2
# expect: Positional-only arguments: 1
# expect: Kw-only arguments: 1
# expect: Number of locals:  7
# expect: Flags:             OPTIMIZED, NEWLOCALS, VARARGS, VARKEYWORDS
# expect: Variable names:
# expect: Cell variables:
