# Templates with expressions of their own: delimiters, names, whole patterns.
import string

Template = string.Template


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, *error.args)


print(Template.flags, Template.pattern.flags, Template.pattern.groupindex)
# expect: re.IGNORECASE 98 {'escaped': 1, 'named': 2, 'braced': 3, 'invalid': 4}


class Percent(Template):
    delimiter = "%%"
    braceidpattern = "[a-z ]+"


print(Percent("%%{a b} %%x %%%% %%").safe_substitute({"a b": 1}, x=2), Percent("%%{a b}%%z").get_identifiers(), Percent("%%").is_valid())
# expect: 1 2 %% %% ['a b', 'z'] False
for text in ("a\nb $1", "$", "a $", "\n$", "\n\n  ${", "x\r\ny$ z", "a$\n", "ab\x0c$"):
    tell(Template(text).substitute)
# expect: ValueError Invalid placeholder in string: line 2, col 3
# expect: ValueError Invalid placeholder in string: line 1, col 1
# expect: ValueError Invalid placeholder in string: line 1, col 3
# expect: ValueError Invalid placeholder in string: line 2, col 1
# expect: ValueError Invalid placeholder in string: line 3, col 3
# expect: ValueError Invalid placeholder in string: line 2, col 2
# expect: ValueError Invalid placeholder in string: line 1, col 2
# expect: ValueError Invalid placeholder in string: line 2, col 1


try:
    class Wrong(Template):
        idpattern = "("
except Exception as error:
    print(type(error).__name__, error.msg)
# expect: PatternError missing ), unterminated subpattern


class OneGroup(Template):
    pattern = "(?P<a>x)"


tell(OneGroup("x").substitute)  # expect: IndexError no such group


class Letters(Template):
    pattern = "(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)"


for method in ("substitute", "safe_substitute", "is_valid", "get_identifiers"):
    tell(getattr(Letters("o"), method))
# expect: ValueError Unrecognized named group in pattern re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE)
# expect: ValueError Unrecognized named group in pattern re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE)
# expect: ValueError Unrecognized named group in pattern re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE)
# expect: ValueError Unrecognized named group in pattern re.compile('(?P<named>x)|(?P<escaped>y)|(?P<braced>z)|(?P<invalid>w)|(?P<other>o)', re.IGNORECASE|re.VERBOSE)
print(Letters("xyXw").safe_substitute(x=1, X=3), Letters("zw").is_valid())  # expect: 1$3w False


class Cased(Template):
    flags = 0


print(Cased("$A $a").safe_substitute(A=1, a=2), Cased.pattern.flags, Template("$İ $ſ $K").safe_substitute())
# expect: $A 2 96 $İ $ſ $K
print(Template("$a $b").substitute({"a": 1}, b=2), Template("$$").get_identifiers(), Template("$x-${x}y").substitute(x=1))
# expect: 1 2 [] 1-1y
