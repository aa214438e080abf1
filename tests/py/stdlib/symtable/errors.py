# symtable refuses what is no program, and names without a scope.
import symtable

def ask(*args):
    try:
        symtable.symtable(*args)
    except (SyntaxError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
ask(3, "file", "exec")  # expect: TypeError symtable() arg 1 must be a string or bytes object
ask("x", "file", "all")  # expect: ValueError symtable() arg 3 must be 'exec' or 'eval' or 'single'
ask("def f(x): global x", "file", "exec")  # expect: SyntaxError name 'x' is parameter and global (file, line 1)
ask("def f(x, x): pass", "file", "exec")  # expect: SyntaxError duplicate argument 'x' in function definition (file, line 1)
ask("nonlocal x", "file", "exec")  # expect: SyntaxError nonlocal declaration not allowed at module level (file, line 1)
ask("x = 1", "file", "eval")  # expect: SyntaxError invalid syntax (file, line 1)
table = symtable.symtable(b"# coding: latin-1\ndef f(): pass\ndef f(): '\xe9'\nx = 1", "file", "exec")
print(len(table.lookup("f").get_namespaces()))  # expect: 2
for name in ("f", "x"):
    try:
        table.lookup(name).get_namespace()
    except ValueError as error:
        print(error)
# expect: name is bound to multiple namespaces
# expect: name is not bound to any namespaces
try:
    table.lookup("y")
except KeyError as error:
    print(error)  # expect: 'y'
