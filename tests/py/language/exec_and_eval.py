# exec and eval with namespaces.
g = {"x": 1}
exec("y = x + 1\ndef f(): return x * 10", g)
print(g["y"], g["f"](), "__builtins__" in g)  # expect: 2 10 True
print(eval("x + z", {"x": 1}, {"z": 2}), eval("  [i for i in range(3)]"), eval("x", {"x": 5}))
# expect: 3 [0, 1, 2] 5
local = {}
exec("a = 1\nb = a + 1", {}, local)
print(local)  # expect: {'a': 1, 'b': 2}
code = compile("1 + 2", "<test>", "eval")
print(eval(code), code.co_filename)  # expect: 3 <test>
print(compile("x = 1; y = 2", "<s>", "exec").co_names, exec("pass"))  # expect: ('x', 'y') None
for source in ("1 +", "x = 1", "return 1", ""):
    try:
        eval(source)
    except SyntaxError as error:
        print(error.msg)
        # expect: invalid syntax
        # expect: invalid syntax
        # expect: invalid syntax
        # expect: invalid syntax
try:
    eval("undefined_name")
except NameError as error:
    print(error)  # expect: name 'undefined_name' is not defined
def f():
    n = 3
    return eval("n + 1"), eval("[n for _ in range(1)]")
print(f())  # expect: (4, [3])
try:
    exec("x", {"__builtins__": {}})
except NameError as error:
    print(error)  # expect: name 'x' is not defined
try:
    exec("print(1)", {"__builtins__": {}})
except NameError as error:
    print(error)  # expect: name 'print' is not defined
