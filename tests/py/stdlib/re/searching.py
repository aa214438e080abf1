# match is at the start, fullmatch of the whole string, search anywhere; pos and endpos bound them.
import re

print(re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("b", "abc"), re.fullmatch("a|abc", "abc"))
# expect: None <re.Match object; span=(1, 2), match='b'> None <re.Match object; span=(0, 3), match='abc'>
pattern = re.compile("b+")
text = "abbbc"
print(pattern.search(text, 2), pattern.match(text, 1, 3), pattern.fullmatch(text, 1, 4), pattern.search(text, 3, 3))
# expect: <re.Match object; span=(2, 4), match='bb'> <re.Match object; span=(1, 3), match='bb'> <re.Match object; span=(1, 4), match='bbb'> None
print(pattern.search(text, -5, 99), pattern.match(text, 99), pattern.search(text, pos=4), pattern.search(text, 3, 1))
# expect: <re.Match object; span=(1, 4), match='bbb'> None None None
# What stands before pos is seen by lookbehind and \b, but ^ is the start of the text alone.
print(re.compile("^b").search(text, 1), re.compile(r"\bb").search(text, 1), re.compile("(?<=a)b").match(text, 1))
# expect: None None <re.Match object; span=(1, 2), match='b'>
# What stands behind endpos is not there.
print(re.compile("b$").search(text, 0, 3), re.compile("b(?=c)").search(text, 0, 4), re.compile(r"b\b").search(text, 0, 2))
# expect: <re.Match object; span=(2, 3), match='b'> None <re.Match object; span=(1, 2), match='b'>
found = re.compile("b").search(text, 1, 4)
print(found.pos, found.endpos, found.string is text)  # expect: 1 4 True
print(re.findall("a.", "ab\nac\na\n"), re.findall("(a)(.)", "abac"), re.findall("(a)?b", "abb"), re.findall("x*", "axb"))
# expect: ['ab', 'ac'] [('a', 'b'), ('a', 'c')] ['a', ''] ['', 'x', '', '']
print([found.span() for found in re.finditer(r"\w+", "one two")], type(re.finditer("", "")).__name__)
# expect: [(0, 3), (4, 7)] callable_iterator
print(re.search("é+", "caféé"), re.search("é", "ca\u0301fé€"), re.search("[😀-😂]", "a😁b"), re.search("€", "aé"))
# expect: <re.Match object; span=(3, 5), match='éé'> <re.Match object; span=(4, 5), match='é'> <re.Match object; span=(1, 2), match='😁'> None
print(re.search("needle", "hay" * 1000 + "needle" + "hay" * 10).span(), re.search("needle", "hay" * 1000))
# expect: (3000, 3006) None
for wrong in (None, 1, b"x", ["a"]):
    try:
        re.search("a", wrong)
    except TypeError as error:
        print(error)
# expect: expected string or bytes-like object, got 'NoneType'
# expect: expected string or bytes-like object, got 'int'
# expect: cannot use a string pattern on a bytes-like object
# expect: expected string or bytes-like object, got 'list'
try:
    re.search(b"a", "a")
except TypeError as error:
    print(error)
# expect: cannot use a bytes pattern on a string-like object
