# A symbol tells what its scope does with a name, and what the name means there.
import symtable
ASK = ["annotated", "assigned", "declared_global", "free", "global", "imported", "local", "namespace", "nonlocal", "parameter", "referenced"]

def show(table):
    for symbol in sorted(table.get_symbols(), key=lambda symbol: symbol.get_name()):
        print(symbol, *[word for word in ASK if getattr(symbol, "is_" + word)()])

text = """
import os
x: int = 1
def f(a, b):
    global g
    g = c = a
    def inner():
        nonlocal c
        c = b, x
    return inner
"""
table = symtable.symtable(text, "file", "exec")
show(table)
# expect: <symbol 'f': LOCAL, DEF_LOCAL> assigned global local namespace
# expect: <symbol 'g': GLOBAL_EXPLICIT, DEF_GLOBAL> declared_global global
# expect: <symbol 'int': GLOBAL_IMPLICIT, USE> global referenced
# expect: <symbol 'os': LOCAL, DEF_IMPORT> global imported local
# expect: <symbol 'x': LOCAL, DEF_LOCAL|DEF_ANNOT> annotated assigned global local
f = table.lookup("f").get_namespace()
show(f)
# expect: <symbol 'a': LOCAL, USE|DEF_PARAM> local parameter referenced
# expect: <symbol 'b': CELL, DEF_PARAM> local parameter
# expect: <symbol 'c': CELL, DEF_LOCAL> assigned local
# expect: <symbol 'g': GLOBAL_EXPLICIT, DEF_GLOBAL|DEF_LOCAL> assigned declared_global global
# expect: <symbol 'inner': LOCAL, USE|DEF_LOCAL> assigned local namespace referenced
show(f.lookup("inner").get_namespace())
# expect: <symbol 'b': FREE, USE> free referenced
# expect: <symbol 'c': FREE, DEF_NONLOCAL|DEF_LOCAL> assigned free nonlocal
# expect: <symbol 'x': GLOBAL_IMPLICIT, USE> global referenced
