# Words and characters that cannot be names.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('def None(): pass')  # expect: 1:5-1:9 invalid syntax
show('class True: pass')  # expect: 1:7-1:11 invalid syntax
show('import None')  # expect: 1:8-1:12 invalid syntax
show('def f(None=1): pass')  # expect: 1:7-1:11 invalid syntax
show('x.None = 1')  # expect: 1:3-1:7 invalid syntax
show('x.True')  # expect: 1:3-1:7 invalid syntax
show('a = def')  # expect: 1:5-1:8 invalid syntax
show('if = 1')  # expect: 1:4-1:5 invalid syntax
show('class = 2')  # expect: 1:7-1:8 invalid syntax
show('for for in x: pass')  # expect: 1:5-1:8 invalid syntax
show('from x import class')  # expect: 1:15-1:20 invalid syntax
show('def if(): pass')  # expect: 1:5-1:7 invalid syntax
show('x = lambda in: 1')  # expect: 1:12-1:14 invalid syntax
show('global None')  # expect: 1:8-1:12 invalid syntax
show('a€')  # expect: 1:2-1:2 invalid character '€' (U+20AC)
show('é€ = 1')  # expect: 1:2-1:2 invalid character '€' (U+20AC)
show('x = ‘a’')  # expect: 1:5-1:5 invalid character '‘' (U+2018)
show('a = “b”')  # expect: 1:5-1:5 invalid character '“' (U+201C)
show('x – y')  # expect: 1:3-1:3 invalid character '–' (U+2013)
show('x\xa0= 1')  # expect: 1:2-1:2 invalid non-printable character U+00A0
show('x = 1\u200b')  # expect: 1:6-1:6 invalid non-printable character U+200B
show('import a as None')  # expect: 1:13-1:17 invalid syntax
show('from a import b as True')  # expect: 1:20-1:24 invalid syntax
show('def f(*None): pass')  # expect: 1:8-1:12 invalid syntax
show('def f(**False): pass')  # expect: 1:9-1:14 invalid syntax
show('class C(metaclass=1, None=2): pass')  # expect: 1:22-1:27 cannot assign to None
show('None: int = 1')  # expect: 1:1-1:5 illegal target for annotation
show('with a as None: pass')  # expect: 1:11-1:15 cannot assign to None
show('except')  # expect: 1:1-1:7 invalid syntax
show('try')  # expect: 1:4-1:5 expected ':'
show('pass x')  # expect: 1:6-1:7 invalid syntax
show('break 1')  # expect: 1:7-1:8 invalid syntax
show('async def')  # expect: 1:10-1:11 invalid syntax
show('await = 1')  # expect: 1:7-1:8 invalid syntax
show('def async(): pass')  # expect: 1:5-1:10 invalid syntax
show('x = async')  # expect: 1:5-1:10 invalid syntax
