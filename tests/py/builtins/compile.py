# compile to a code object in three modes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


e = compile("x + 1", "<test>", "eval")
s = compile("y = x * 2\nz = y", "<test>", "exec")
print(eval(e, {"x": 4}), e.co_filename, e.co_name, type(e).__name__)  # expect: 5 <test> <module> code
g = {"x": 5}
exec(s, g)
print(g["y"], g["z"], s.co_names, eval(compile("1", "f", mode="eval")))  # expect: 10 10 ('x', 'y', 'z') 1
print(compile("pass", filename="f", mode="exec").co_filename)  # expect: f
fails(compile, "x", "f", "other")  # expect: ValueError: compile() mode must be 'exec', 'eval' or 'single'
fails(compile, "x =", "f", "exec")  # expect: SyntaxError: invalid syntax (f, line 1)
fails(compile, "x = 1", "f", "eval")  # expect: SyntaxError: invalid syntax (f, line 1)
fails(compile, "", "f", "eval")  # expect: SyntaxError: invalid syntax (f, line 0)
fails(compile, 5, "f", "exec")  # expect: TypeError: compile() arg 1 must be a string, bytes or AST object
fails(compile, "x")  # expect: TypeError: compile() missing required argument 'filename' (pos 2)
fails(compile, "a\0b", "f", "exec")  # expect: SyntaxError: source code string cannot contain null bytes
fails(compile, "return", "f", "exec")  # expect: SyntaxError: 'return' outside function (f, line 1)
print(eval(compile(b"'\xc3\xa9'", "f", "eval")))  # expect: é
