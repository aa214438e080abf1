# sub and subn: templates, functions, counts; what templates may refer to.
import re

print(re.sub("a", "b", "banana"), re.subn("a", "b", "banana", count=2), re.sub("x", "y", "banana"), re.sub("a", "", "aaa"))
# expect: bbnbnb ('bbnbna', 2) banana 
print(re.sub(r"(\w)(\w)", r"\2\1", "abcde"), re.sub("(?P<x>a)", r"<\g<x>\g<1>\g<0>>", "ab"), re.sub("(a)|b", r"[\1]", "ab"))
# expect: badce <aaa>b [a][]
print(repr(re.sub("a", r"\n\t\\\x\0\07\101\377".replace(r"\x", "x"), "a")), repr(re.sub("(a)", r"\g<1>1\1\061", "a")), repr(re.sub("a", r"\.\-\$\é", "a")))
# expect: '\n\t\\x\x00\x07Aÿ' 'a1a1' '\\.\\-\\$\\é'
print(re.sub("a", lambda found: found.group().upper() + str(found.start()), "aba"), re.sub("a", lambda found: None, "aba"))
# expect: A0bA2 b
print(re.sub("a", str, "a"), re.sub("(?P<é>x)", r"\g<é>!", "x"), re.sub("€", "é", "a€b"), re.sub("b", "😀", "abc"))
# expect: <re.Match object; span=(0, 1), match='a'> x! aéb a😀c
print(re.sub(b"a", b"\\g<0>b", b"aa"), re.sub(b"(a)", rb"\1\1", bytearray(b"aa")), re.sub(b"a", lambda found: b"x", memoryview(b"aa")))
# expect: b'abab' b'aaaa' b'xx'
text = "nothing"
print(re.sub("x", "y", text) is text, re.sub("(?i)N", "m", text), re.sub(".", r"\g<0>\g<0>", "ab"))
# expect: True mothimg aabb
print(re.match("(a)(b)?", "ac").expand(r"\1[\2]\g<2>\n"), re.match(b"(a)", b"a").expand(rb"\1\1"))
# expect: a[]
# expect:  b'aa'


class Text(str):
    pass


print(type(re.sub("x", "y", Text("abc"))), type(re.sub("a", "y", Text("abc"))), type(re.search("b", Text("abc")).group()))
# expect: <class 'str'> <class 'str'> <class 'str'>
for repl in (r"\2", r"\g<2>", r"\g<y>", r"\g", r"\g<", r"\g<>", r"\g<a", r"\q", "\\", r"\400", r"\g<1a>", r"\g<-1>", r"\g<99999999999>"):
    try:
        print(re.sub("(?P<x>a)", repl, "a"))
    except (re.error, IndexError) as error:
        print(type(error).__name__, error)
# expect: PatternError invalid group reference 2 at position 1
# expect: PatternError invalid group reference 2 at position 3
# expect: IndexError unknown group name 'y'
# expect: PatternError missing < at position 2
# expect: PatternError missing group name at position 3
# expect: PatternError missing group name at position 3
# expect: PatternError missing >, unterminated name at position 3
# expect: PatternError bad escape \q at position 0
# expect: PatternError bad escape (end of pattern) at position 0
# expect: PatternError octal escape value \400 outside of range 0-0o377 at position 0
# expect: PatternError bad character in group name '1a' at position 3
# expect: PatternError bad character in group name '-1' at position 3
# expect: PatternError invalid group reference 99999999999 at position 3
for repl in (1, None, b"x"):
    try:
        print(re.sub("a", repl, "ba"))
    except TypeError as error:
        print(error)
# expect: decoding to str: need a bytes-like object, int found
# expect: decoding to str: need a bytes-like object, NoneType found
# expect: sequence item 1: expected str instance, bytes found
try:
    print(re.sub("a", lambda found: 1, "ba"))
except TypeError as error:
    print(error)
# expect: sequence item 1: expected str instance, int found
