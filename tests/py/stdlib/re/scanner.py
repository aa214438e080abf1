# Scanner splits a text into tokens; the scanner of a pattern finds one match after the other.
import re

lexer = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda scanner, text: ("name", text)),
    (r"\d+\.\d*", lambda scanner, text: float(text)),
    (r"\d+", lambda scanner, text: int(text)),
    (r"=|\+|-|\*|/", "operator"),
    (r"\s+", None),
])
print(lexer.scan("sum = 3*foo + 312.50+bar ?rest"))
# expect: ([('name', 'sum'), 'operator', 3, 'operator', ('name', 'foo'), 'operator', 312.5, 'operator', ('name', 'bar')], '?rest')
print(lexer.scan(""), lexer.scan("?"))  # expect: ([], '') ([], '?')
scanner = re.compile("a|b*").scanner("abbc")
print(scanner.match(), scanner.match(), scanner.search(), scanner.search(), scanner.search(), scanner.search(), scanner.pattern)
# expect: <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(1, 3), match='bb'> <re.Match object; span=(3, 3), match=''> <re.Match object; span=(4, 4), match=''> None None re.compile('a|b*')
scanner = re.compile(".").scanner("abc", 1, 2)
print(scanner.search(), scanner.search(), type(scanner).__name__)
# expect: <re.Match object; span=(1, 2), match='b'> None SRE_Scanner
