# Comprehensions that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('[x for x]')  # expect: 1:9-1:10 'in' expected after for-loop variables
show('[for x in y]')  # expect: 1:2-1:5 invalid syntax
show('[x y for x in z]')  # expect: 1:2-1:5 invalid syntax. Perhaps you forgot a comma?
show('[*a for a in b]')  # expect: 1:2-1:4 iterable unpacking cannot be used in comprehension
show('{**a for a in b}')  # expect: 1:2-1:4 dict unpacking cannot be used in dict comprehension
show('(*a for a in b)')  # expect: 1:2-1:4 iterable unpacking cannot be used in comprehension
show('[x, y for x in z]')  # expect: 1:2-1:6 did you forget parentheses around the comprehension target?
show('{x: y for}')  # expect: 1:10-1:11 invalid syntax
show('{x: for x in y}')  # expect: 1:5-1:8 invalid syntax
show('[x for x in y if]')  # expect: 1:17-1:18 invalid syntax
show('[x for x in y z]')  # expect: 1:15-1:16 invalid syntax
show('[i := 0 for i in x]')
# expect: 1:2-1:3 assignment expression cannot rebind comprehension iteration variable 'i'
show('[[(i := 0) for j in x] for i in y]')
# expect: 1:4-1:5 assignment expression cannot rebind comprehension iteration variable 'i'
show('[x for x in (y := z)]')
# expect: 1:14-1:20 assignment expression cannot be used in a comprehension iterable expression
show('class C:\n    [(x := 1) for y in z]')
# expect: 2:7-2:8 assignment expression within a comprehension cannot be used in a class body
show('{1, 2 for x in y}')  # expect: 1:2-1:6 did you forget parentheses around the comprehension target?
show('(x, y for x in z)')  # expect: 1:7-1:10 invalid syntax
show('[x if y for x in z]')  # expect: 1:2-1:8 expected 'else' after 'if' expression
show('{*a for a in b}')  # expect: 1:2-1:4 iterable unpacking cannot be used in comprehension
show('[x for x in y for]')  # expect: 1:18-1:19 invalid syntax
show('[x := 1, 2 for x in y]')  # expect: 1:2-1:11 did you forget parentheses around the comprehension target?
show('dict(x=1 for x in y)')  # expect: 1:6-1:8 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
show('[x for x in lambda: y, z]')  # expect: 1:13-1:19 invalid syntax
show('{a: *b for c in d}')  # expect: 1:5-1:10 cannot use a starred expression in a dictionary value
