# Groups keep what they matched last on the way to the match, and nothing from ways that failed.
import re


def show(pattern, text, flags=0):
    found = re.match(pattern, text, flags)
    print(found and (found.group(), found.groups(), found.lastindex, found.lastgroup))


show("(a)|b", "b")  # expect: ('b', (None,), None, None)
show("(?:(a)|b)*", "ab")  # expect: ('ab', ('a',), 1, None)
show("(?:(a)|(b))*", "abb")  # expect: ('abb', ('a', 'b'), 2, None)
show("(a|ab)(bc|c)?", "abc")  # expect: ('abc', ('a', 'bc'), 2, None)
show("((a)(b)?)+", "aba")  # expect: ('aba', ('a', 'a', 'b'), 1, None)
show("(a*)*", "aaab")  # expect: ('aaa', ('',), 1, None)
show("(a*)+", "b")  # expect: ('', ('',), 1, None)
show("(a|b|)*", "ab")  # expect: ('ab', ('',), 1, None)
show("(?:(a)|)+b", "ab")  # expect: ('ab', ('a',), 1, None)
show("(a)?(?:b|c)*(d)?", "abc")  # expect: ('abc', ('a', None), 1, None)
show("((((a))))b", "ab")  # expect: ('ab', ('a', 'a', 'a', 'a'), 1, None)
show("(?P<first>a)(?P<second>b)?", "ac")  # expect: ('a', ('a', None), 1, 'first')
show("(a(b)?)*c", "abac")  # expect: ('abac', ('a', 'b'), 1, None)
show("(?:(?=(a))a|(b))*", "aab")  # expect: ('aab', ('a', 'b'), 2, None)
show("(?!(a)b)a", "ac")  # expect: ('a', (None,), None, None)
show("(?>(a)|ab)c", "ac")  # expect: ('ac', ('a',), 1, None)
show("(?:(a)(?!c)|a)+c", "aac")  # expect: ('aac', ('a',), 1, None)
show("(a){3}", "aaa")  # expect: ('aaa', ('a',), 1, None)
show("(a|b){2,3}?c", "abc")  # expect: ('abc', ('b',), 1, None)
show(r"(a+)\1", "aaaaa")  # expect: ('aaaa', ('aa',), 1, None)
show(r"(?:(a)|b\1)+", "aba")  # expect: ('aba', ('a',), 1, None)
show(r"(?P<x>a|b)(?P=x)", "bb")  # expect: ('bb', ('b',), 1, 'x')
show(r"(?i)(a)\1", "aA")  # expect: ('aA', ('a',), 1, None)
show(r"(a)?(?(1)b|c)", "ab")  # expect: ('ab', ('a',), 1, None)
show(r"(a)?(?(1)b|c)", "c")  # expect: ('c', (None,), None, None)
show(r"(?P<q>')?x(?(q)')", "'x'")  # expect: ("'x'", ("'",), 1, 'q')
show(r"(?P<q>')?x(?(q)')y", "'xy")  # expect: None
show(r"()(?(1)|never)", "")  # expect: ('', ('',), 1, None)
show("(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\\11", "abcdefghijkk")
# expect: ('abcdefghijkk', ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'), 11, None)
