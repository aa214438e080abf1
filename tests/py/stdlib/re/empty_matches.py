# Empty matches: behind another match, between characters, in sub, split, findall and finditer.
import re

for pattern in ("", "x*", "b*", "a|", "|a", r"\b", "(?=b)", "$", "(?<!a)", "b*?"):
    print(repr(pattern), re.sub(pattern, "-", "abxd"), re.split(pattern, "abxd"), re.findall(pattern, "abxd"))
    print([found.span() for found in re.finditer(pattern, "abxd")])
# expect: '' -a-b-x-d- ['', 'a', 'b', 'x', 'd', ''] ['', '', '', '', '']
# expect: [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]
# expect: 'x*' -a-b--d- ['', 'a', 'b', '', 'd', ''] ['', '', 'x', '', '']
# expect: [(0, 0), (1, 1), (2, 3), (3, 3), (4, 4)]
# expect: 'b*' -a--x-d- ['', 'a', '', 'x', 'd', ''] ['', 'b', '', '', '']
# expect: [(0, 0), (1, 2), (2, 2), (3, 3), (4, 4)]
# expect: 'a|' --b-x-d- ['', '', 'b', 'x', 'd', ''] ['a', '', '', '', '']
# expect: [(0, 1), (1, 1), (2, 2), (3, 3), (4, 4)]
# expect: '|a' ---b-x-d- ['', '', '', 'b', 'x', 'd', ''] ['', 'a', '', '', '', '']
# expect: [(0, 0), (0, 1), (1, 1), (2, 2), (3, 3), (4, 4)]
# expect: '\\b' -abxd- ['', 'abxd', ''] ['', '']
# expect: [(0, 0), (4, 4)]
# expect: '(?=b)' a-bxd ['a', 'bxd'] ['']
# expect: [(1, 1)]
# expect: '$' abxd- ['abxd', ''] ['']
# expect: [(4, 4)]
# expect: '(?<!a)' -ab-x-d- ['', 'ab', 'x', 'd', ''] ['', '', '', '']
# expect: [(0, 0), (2, 2), (3, 3), (4, 4)]
# expect: 'b*?' -a---x-d- ['', 'a', '', '', 'x', 'd', ''] ['', '', 'b', '', '', '']
# expect: [(0, 0), (1, 1), (1, 2), (2, 2), (3, 3), (4, 4)]
print(re.subn("b*", "-", "abc"), re.sub("b*", "-", "abc", count=2), re.split("(b*)", "abc"), re.split("x*", "axbc", maxsplit=1))
# expect: ('-a--c-', 4) -a-c ['', '', 'a', 'b', '', '', 'c', '', ''] ['', 'axbc']
print(re.sub("", "-", ""), re.split("", ""), re.findall("", ""), re.sub("(?m)^", "> ", "a\nb\n"), re.sub("(?m)$", ";", "a\nb"))
# expect: - ['', ''] [''] > a
# expect: > b
# expect: >  a;
# expect: b;
