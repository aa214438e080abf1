# Decorators and class statements that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('@')  # expect: 1:2-1:3 invalid syntax
show('@a')  # expect: 1:0-1:0 invalid syntax
show('@a\nx = 1')  # expect: 2:1-2:2 invalid syntax
show('@a\n@b\n')  # expect: 2:0-2:0 invalid syntax
show('class')  # expect: 1:6-1:7 invalid syntax
show('class C')  # expect: 1:8-1:9 expected ':'
show('class C(:\n    pass')  # expect: 1:9-1:10 invalid syntax
show('class C(a=1, b): pass')  # expect: 1:15-1:16 positional argument follows keyword argument
show('class C(*a, **b, *c): pass')
# expect: 1:16-1:20 iterable argument unpacking follows keyword argument unpacking
show('class 1: pass')  # expect: 1:7-1:8 invalid syntax
show('class C: x = 1 y = 2')  # expect: 1:16-1:17 invalid syntax
show('@a b\ndef f(): pass')  # expect: 1:4-1:5 invalid syntax
show('class C():\n')
# expect: 1:11-1:-1 IndentationError: expected an indented block after class definition on line 1
show('class C.D: pass')  # expect: 1:8-1:9 invalid syntax
show('def f() -> : pass')  # expect: 1:9-1:11 expected ':'
show('def f() ->\n    pass')  # expect: 1:9-1:11 expected ':'
show('@x = 1\ndef f(): pass')  # expect: 1:2-1:7 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('class C[T, T]: pass')  # expect: 1:12-1:13 duplicate type parameter 'T'
show('def f[T, T](): pass')  # expect: 1:10-1:11 duplicate type parameter 'T'
show('type X = ')  # expect: 1:10-1:11 invalid syntax
show('type X[T] = ')  # expect: 1:13-1:14 invalid syntax
show('type 1 = 2')  # expect: 1:6-1:7 invalid syntax
show('def f[](): pass')  # expect: 1:7-1:7 Type parameter list cannot be empty
show('class C[**P: int]: pass')  # expect: 1:12-1:17 cannot use bound with ParamSpec
show('class C[*T: int]: pass')  # expect: 1:11-1:16 cannot use bound with TypeVarTuple
show('def f[T=1, U](): pass')  # expect: 1:12-1:13 non-default type parameter 'U' follows default type parameter
show('type x.y = 1')  # expect: 1:7-1:8 invalid syntax
show('class C[T](x := 1): pass')
# expect: 1:12-1:18 named expression cannot be used within the definition of a generic
show('type X = (yield)')  # expect: 1:11-1:16 yield expression cannot be used within a type alias
show('type X = (y := 1)')  # expect: 1:11-1:17 named expression cannot be used within a type alias
show('def f[T: (yield)](): pass')  # expect: 1:11-1:16 yield expression cannot be used within a TypeVar bound
show('class C[T](await x): pass')
# expect: 1:12-1:19 await expression cannot be used within the definition of a generic
show('type X[__debug__] = 1')  # expect: 1:8-1:17 cannot assign to __debug__
