# What cannot be assigned to.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('1 = x')  # expect: 1:1-1:2 cannot assign to literal here. Maybe you meant '==' instead of '='?
show('f() = 1')  # expect: 1:1-1:4 cannot assign to function call here. Maybe you meant '==' instead of '='?
show('a + b = 1')  # expect: 1:1-1:6 cannot assign to expression here. Maybe you meant '==' instead of '='?
show("'a' = 1")  # expect: 1:1-1:4 cannot assign to literal here. Maybe you meant '==' instead of '='?
show('None = 1')  # expect: 1:1-1:5 cannot assign to None
show('True = 1')  # expect: 1:1-1:5 cannot assign to True
show('x = True = 1')  # expect: 1:5-1:9 cannot assign to True
show('... = 1')  # expect: 1:1-1:4 cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
show('[a, 1] = x')  # expect: 1:5-1:6 cannot assign to literal
show('(a, f()) = x')  # expect: 1:5-1:8 cannot assign to function call
show('a, b() = c')  # expect: 1:4-1:7 cannot assign to function call here. Maybe you meant '==' instead of '='?
show('*a = 1')  # expect: 1:1-1:3 starred assignment target must be in a list or tuple
show('*a, *b = c')  # expect: 1:1-1:7 multiple starred expressions in assignment
show('-x = 1')  # expect: 1:1-1:3 cannot assign to expression here. Maybe you meant '==' instead of '='?
show('not x = 1')  # expect: 1:1-1:6 cannot assign to expression
show('a and b = 1')  # expect: 1:1-1:8 cannot assign to expression
show('a < b = 1')  # expect: 1:1-1:6 cannot assign to comparison
show('lambda: 1 = 1')  # expect: 1:1-1:10 cannot assign to lambda
show('{} = 1')  # expect: 1:1-1:3 cannot assign to dict literal here. Maybe you meant '==' instead of '='?
show('{a} = 1')  # expect: 1:1-1:4 cannot assign to set display here. Maybe you meant '==' instead of '='?
show('[x for x in y] = 1')
# expect: 1:1-1:15 cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
show('(x for x in y) = 1')  # expect: 1:1-1:15 cannot assign to generator expression
show('a if b else c = 1')  # expect: 1:1-1:14 cannot assign to conditional expression
show("f'{x}' = 1")
# expect: 1:1-1:7 cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
show('await x = 1')  # expect: 1:1-1:8 cannot assign to await expression here. Maybe you meant '==' instead of '='?
show('x: int = y: int')  # expect: 1:11-1:12 invalid syntax
show('(a, b): int')  # expect: 1:1-1:7 only single target (not tuple) can be annotated
show('[a]: int')  # expect: 1:1-1:4 only single target (not list) can be annotated
show('f(): int = 1')  # expect: 1:1-1:4 illegal target for annotation
show('a, b: int = 1')  # expect: 1:1-1:2 only single target (not tuple) can be annotated
show('__debug__ = 1')  # expect: 1:1-1:10 cannot assign to __debug__
show('(yield) = 1')  # expect: 1:2-1:7 cannot assign to yield expression here. Maybe you meant '==' instead of '='?
show('def f():\n    (yield) = 1')
# expect: 2:6-2:11 cannot assign to yield expression here. Maybe you meant '==' instead of '='?
show('x = yield = 1')  # expect: 1:5-1:10 assignment to yield expression not possible
show('a := 1')  # expect: 1:3-1:5 invalid syntax
show('(a.b := 1)')  # expect: 1:2-1:5 cannot use assignment expressions with attribute
show('(a[0] := 1)')  # expect: 1:2-1:6 cannot use assignment expressions with subscript
show('((a, b) := 1)')  # expect: 1:2-1:8 cannot use assignment expressions with tuple
show('x = y := 1')  # expect: 1:7-1:9 invalid syntax
