# Templates with expressions of their own: delimiters, names, whole patterns.
import string,re
T=string.Template
print(T.flags, T.pattern.flags, T.pattern.groupindex)
# expect: re.IGNORECASE 98 {'escaped': 1, 'named': 2, 'braced': 3, 'invalid': 4}
class P(T):
    delimiter='%%'; braceidpattern='[a-z ]+'
print(P('%%{a b} %%x %%%% %%').safe_substitute({'a b':1},x=2), P('%%{a b}%%z').get_identifiers(), P('%%').is_valid())
# expect: 1 2 %% %% ['a b', 'z'] False
for text in ('a\nb $1','$','a $','\n$','\n\n  ${','x\r\ny$ z','a$\n', 'ab\x0c$'):
    try: print(T(text).substitute())
    except Exception as e: print(repr(e))
# expect: ValueError('Invalid placeholder in string: line 2, col 3')
# expect: ValueError('Invalid placeholder in string: line 1, col 1')
# expect: ValueError('Invalid placeholder in string: line 1, col 3')
# expect: ValueError('Invalid placeholder in string: line 2, col 1')
# expect: ValueError('Invalid placeholder in string: line 3, col 3')
# expect: ValueError('Invalid placeholder in string: line 2, col 2')
# expect: ValueError('Invalid placeholder in string: line 1, col 2')
# expect: ValueError('Invalid placeholder in string: line 2, col 1')
try:
  class U(T):
    idpattern='('
except Exception as e: print(type(e), e.msg)
# expect: <class 're.PatternError'> missing ), unterminated subpattern
class V(T):
    pattern = '(?P<a>x)'
try: V('x').substitute()
except Exception as e: print(repr(e))
# expect: IndexError('no such group')
class V(T):
    pattern = '(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)'
for m in 'substitute safe_substitute is_valid get_identifiers'.split():
    try: print(getattr(V('o'),m)())
    except Exception as e: print(repr(e))
# expect: ValueError('Unrecognized named group in pattern', re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE))
# expect: ValueError('Unrecognized named group in pattern', re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE))
# expect: ValueError('Unrecognized named group in pattern', re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE))
# expect: ValueError('Unrecognized named group in pattern', re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE))
print(V('xyXw').safe_substitute(x=1, X=3), V('zw').is_valid())  # expect: 1$3w False
class F(T):
    flags=0
print(F('$A $a').safe_substitute(A=1,a=2), F.pattern.flags, T('$İ $ſ $K').safe_substitute())  # expect: $A 2 96 $İ $ſ $K
print(T('$a $b').substitute({'a':1},b=2), T('$$').get_identifiers(), T('$x-${x}y').substitute(x=1))
# expect: 1 2 [] 1-1y
class E(F): pass
print(E.flags, E.pattern.flags, T('').substitute())  # expect: 0 96 
