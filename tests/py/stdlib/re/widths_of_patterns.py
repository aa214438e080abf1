# re._parser tells how long the matches of a pattern are, and its groups.
import re._constants
import re._parser as parser

for pattern in ("a*", "a{2,5}b?", "abc", "(?P<x>a|bc)+", "", "a{3,}", "(?=x)a", b"a."):
    read = parser.parse(pattern)
    print(pattern, read.getwidth(), read.state.groups, read.state.groupdict)
# expect: a* (0, 18446744073709551616) 1 {}
# expect: a{2,5}b? (2, 6) 1 {}
# expect: abc (3, 3) 1 {}
# expect: (?P<x>a|bc)+ (1, 18446744073709551616) 2 {'x': 1}
# expect:  (0, 0) 1 {}
# expect: a{3,} (3, 18446744073709551616) 1 {}
# expect: (?=x)a (1, 1) 1 {}
# expect: b'a.' (2, 2) 1 {}
try:
    parser.parse("(")
except re._constants.error as error:
    print(error)
# expect: missing ), unterminated subpattern at position 0
print(int(re._constants.MAXREPEAT), parser.MAXWIDTH)  # expect: 4294967295 18446744073709551616
