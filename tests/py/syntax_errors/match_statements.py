# Patterns that cannot be.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('match x:\n    case a: pass\n    case b: pass')
# expect: 2:10-2:11 name capture 'a' makes remaining patterns unreachable
show('match x:\n    case _: pass\n    case 1: pass')
# expect: 2:10-2:11 wildcard makes remaining patterns unreachable
show('match x:\n    case a | 1: pass')  # expect: 2:10-2:11 name capture 'a' makes remaining patterns unreachable
show('match x:\n    case [a, a]: pass')  # expect: 2:14-2:15 multiple assignments to name 'a' in pattern
show('match x:\n    case a | b: pass')  # expect: 2:10-2:11 name capture 'a' makes remaining patterns unreachable
show('match x:\n    case [a] | [b]: pass')  # expect: 2:10-2:19 alternative patterns bind different names
show('match x:\n    case [*a, *b]: pass')  # expect: 2:10-2:18 multiple starred names in sequence pattern
show("match x:\n    case {**a, 'b': c}: pass")  # expect: 2:16-2:19 invalid syntax
show("match x:\n    case {'a': 1, 'a': 2}: pass")  # expect: 2:10-2:26 mapping pattern checks duplicate key ('a')
show('match x:\n    case {a: 1}: pass')  # expect: 2:12-2:13 invalid syntax
show('match x:\n    case C(a=1, 2): pass')  # expect: 2:17-2:18 positional patterns follow keyword patterns
show('match x:\n    case C(a=1, a=2): pass')  # expect: 2:19-2:20 attribute name repeated in class pattern: a
show('match x:\n    case 1 + 2: pass')  # expect: 2:14-2:15 imaginary number required in complex literal
show('match x:\n    case 1 + x: pass')  # expect: 2:14-2:15 invalid syntax
show('match x:\n    case -a: pass')  # expect: 2:11-2:12 invalid syntax
show("match x:\n    case f'a': pass")  # expect: 2:10-2:14 patterns may only match literals and attribute lookups
show('match x:\n    case a as 1: pass')  # expect: 2:15-2:16 invalid pattern target
show('match x:\n    case a as b.c: pass')  # expect: 2:16-2:17 invalid syntax
show('match x:\n    case a as _: pass')  # expect: 2:15-2:16 cannot use '_' as a target
show('match x:\n    case {**_}: pass')  # expect: 2:13-2:14 invalid syntax
show('match x:\n    case *a: pass')  # expect: 2:12-2:13 invalid syntax
show('match x:\n    case 1 as a, b as a: pass')  # expect: 2:18-2:24 multiple assignments to name 'a' in pattern
show('match x:\n    pass')  # expect: 2:5-2:9 invalid syntax
show('match x:\n    case: pass')  # expect: 2:9-2:10 invalid syntax
show('match x:\n    case a.b(): pass\n    case a.b: pass\n    case a if: pass')  # expect: 4:14-4:15 invalid syntax
show('match x:\n    case [a, b, *_, *c]: pass')  # expect: 2:10-2:24 multiple starred names in sequence pattern
show('match x:\n    case 1j + 2: pass')  # expect: 2:10-2:12 real number required in complex literal
show('match x:\n    case a + 1j: pass')  # expect: 2:12-2:13 invalid syntax
show('case 1: pass')  # expect: 1:6-1:7 invalid syntax
show('match:\n    case 1: pass')  # expect: 1:7-1:8 invalid syntax
show('match x:\n    case (a := 1): pass')  # expect: 2:13-2:15 invalid syntax
show('match x:\n    case C(**a): pass')  # expect: 2:12-2:14 invalid syntax
show('match x:\n    case {-1j: a, None: b, **c, }: pass\n    case []: pass\n    case 1 | a | 2: pass')
# expect: 4:14-4:15 name capture 'a' makes remaining patterns unreachable
