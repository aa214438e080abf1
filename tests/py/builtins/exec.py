# exec: statements in given namespaces; always gives None.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


g = {}
print(exec("a = 1\ndef f(): return a + b", g), g["a"])  # expect: None 1
g["b"] = 5
print(g["f"](), sorted(k for k in g if k[0] != "_"))  # expect: 6 ['a', 'b', 'f']
l = {}
exec("c = a + 1; global d; d = 9", g, l)
print(l, g["d"])  # expect: {'c': 2} 9
def scope():
    v = 1
    exec("v = 2")
    space = {"v": v}
    exec("v += 10", {}, space)
    return v, space
print(scope())  # expect: (1, {'v': 11})
exec("z = 3")
print(z)  # expect: 3
def closing():
    n = 5
    return lambda: n
fails(exec, "x =")  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(exec, 5)  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
fails(exec, "1 / 0")  # expect: ZeroDivisionError: division by zero
fails(exec, "raise KeyError('k')")  # expect: KeyError: 'k'
fails(exec, "a", [])  # expect: TypeError: exec() globals must be a dict, not list
fails(exec, closing().__code__)  # expect: TypeError: code object requires a closure of exactly length 1
exec(closing().__code__, closure=closing().__closure__)
exec("""
class C:
    x = [i for i in range(3)]
result = C.x
""", l)
print(l["result"])  # expect: [0, 1, 2]
