# What an augmented assignment cannot have as its target.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('1 += 1')  # expect: 1:1-1:2 'literal' is an illegal expression for augmented assignment
show('f() += 1')  # expect: 1:1-1:4 'function call' is an illegal expression for augmented assignment
show('(a, b) += 1')  # expect: 1:1-1:7 'tuple' is an illegal expression for augmented assignment
show('[a] += 1')  # expect: 1:1-1:4 'list' is an illegal expression for augmented assignment
show('a, b += 1')  # expect: 1:1-1:5 'tuple' is an illegal expression for augmented assignment
show('None += 1')  # expect: 1:1-1:5 'None' is an illegal expression for augmented assignment
show('a + b += 1')  # expect: 1:1-1:6 'expression' is an illegal expression for augmented assignment
show('x += y += 1')  # expect: 1:8-1:10 invalid syntax
show("'a' += 1")  # expect: 1:1-1:4 'literal' is an illegal expression for augmented assignment
show('x =+')  # expect: 1:5-1:6 invalid syntax
show('x + = 1')  # expect: 1:5-1:6 invalid syntax
show('*a += 1')  # expect: 1:1-1:3 'starred' is an illegal expression for augmented assignment
show('__debug__ += 1')  # expect: 1:1-1:10 cannot assign to __debug__
show('a = b += 1')  # expect: 1:7-1:9 invalid syntax
show('(yield) += 1')  # expect: 1:2-1:7 'yield expression' is an illegal expression for augmented assignment
show('lambda: x += 1')  # expect: 1:1-1:10 'lambda' is an illegal expression for augmented assignment
show('a < b += 1')  # expect: 1:1-1:6 'comparison' is an illegal expression for augmented assignment
show('not a += 1')  # expect: 1:1-1:6 'expression' is an illegal expression for augmented assignment
