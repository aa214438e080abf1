# eval: an expression in given namespaces.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


x = 10
def f():
    x = 20
    return eval("x"), eval("x", globals()), eval("x", {"x": 30}), eval("x + y", {"x": 1}, {"y": 2})
print(f(), eval(" 1 + 1\n"), eval("[i * x for i in range(3)]"))  # expect: (20, 10, 30, 3) 2 [0, 10, 20]
print(eval("lambda a: a + 1")(4), eval(b"2 * 3"), eval("(yield_ := 5)"))  # expect: 5 6 5
class Names(dict):
    def __missing__(self, name):
        return f"<{name}>"
print(eval("a + b", {}, Names()), eval("len('abc')"))  # expect: <a><b> 3
print("__builtins__" in (g := {}) or eval("1", g) and "__builtins__" in g)  # expect: True
fails(eval, "1 +")  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(eval, "x = 1")  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(eval, "")  # expect: SyntaxError: invalid syntax (<string>, line 0)
fails(eval, "undefined")  # expect: NameError: name 'undefined' is not defined
fails(eval, 5)  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
fails(eval, "x", 5)  # expect: TypeError: globals must be a dict
fails(eval, "x", {}, 5)  # expect: TypeError: locals must be a mapping
fails(eval, "1 / 0")  # expect: ZeroDivisionError: division by zero
fails(eval)  # expect: TypeError: eval() takes at least 1 positional argument (0 given)
fails(eval, "print", {"__builtins__": {}})  # expect: NameError: name 'print' is not defined
print(eval("x", {"__builtins__": {"x": "from builtins"}}))  # expect: from builtins
print(eval("y", globals={"y": 6}), eval("y", locals={"y": 7}))  # expect: 6 7
