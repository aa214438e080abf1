# VERBOSE: white space and comments do not count, but in sets and behind backslashes.
import re

pattern = re.compile(r"""
    (?P<whole> \d + )   # the whole part
    (?: \. (?P<part> \d * ) ) ?   # a dot, perhaps (with ) signs
    [ #]   \  \#  # a blank or a hash, then a blank and a hash
""", re.VERBOSE)
print(pattern.match("12.5# #").groupdict(), pattern.match("7  #").groupdict(), pattern.match("7.#"))
# expect: {'whole': '12', 'part': '5'} {'whole': '7', 'part': None} None
print(re.findall("(?x) a b # c", "ab abc"), re.findall("(?x: a b)c d", "abc d"), re.findall("(?x) a (?-x: b)", "a b"), re.match("(?x)", ""))
# expect: ['ab', 'ab'] ['abc d'] ['a b'] <re.Match object; span=(0, 0), match=''>
print(re.match("(?x)a {2}", "aa"), re.match("(?x)a\\ b", "a b"), re.match("a#b", "a#b"), re.match("(?x)#only", ""))
# expect: <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(0, 3), match='a b'> <re.Match object; span=(0, 3), match='a#b'> <re.Match object; span=(0, 0), match=''>
