# `dis` shows baem's own instructions, which work on registers: they have several operands and move no stack.
# differs: CPython prints its own names, and effects on the stack.
import dis
def add(a, b):
    return a + b
print(*[f"{each.opname} {each.argrepr}" for each in dis.get_instructions(add)], sep="\n")
# expect: ADD t0, a, b
# expect: RETURN_VALUE t0
print(dis.stack_effect(dis.opmap["RETURN_VALUE"]))
# expect: 0
