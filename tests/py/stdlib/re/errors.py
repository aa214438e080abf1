# Every error says what is wrong, and where.
import re

patterns = r"""
( ) a) (a (?:a (?=a (?P<n>a (?#a (?>a
* + ? {1} a** a+* a{1}{2} ^* $+ \b* (*) a|* (?:*)
a{2,1} a{99999999999} a{1,99999999999}
[ [a [^ [a- [z-a] [\d-a] [a-\w] [\x41-\d] [\q] [\8] [\400]
\ (\ \q \x \xg \x4 \u \u123 \U0001 \Uffffffff \N \N{ \N{} \N{x} \400 \8 \1 \99 (\1)
(? (?P (?< (?P< (?P<> (?P<a (?P<1>a) (?P<a.b>a) (?P<a>)(?P<a>) (?P= (?P=a (?P=) (?P=a) (?P=1) (?P<a>(?P=a)) (?Px) (?<x) (?z) (?'
(?i (?i- (?i-) (?i-i:a) (?-u:a) (?L)a (?au:a) (?iz) (?i1) (?-1:a) (?i-z:a) (?i-s a(?i) (?:(?i)) (?i:a
(?( (?(1 (?() (?(0)a) (?(1)a) (?(x)a) (?(1a)a) ()(?(1)a|b|c) ()(?(1)a (?(99999999999)a)
(?<=a*)b (?<=a|bc)d (?<!a{1,2}) (?<=(a)\1) (a)(?<=(?(2)b)) (?<=(b)(?(1)b))
""".split()
for pattern in [*patterns, "", "\n(", "a\nb\n[", "(?P<\n>a)", "'(?P<'>a)"]:
    try:
        re.compile(pattern)
        print(ascii(pattern), "is right")
    except re.error as error:
        print(ascii(pattern), "-", ascii(error.msg), error.pos, error.lineno, error.colno, error.pattern == pattern)
    except Exception as error:
        print(ascii(pattern), type(error).__name__, error)
# expect: '(' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: ')' - 'unbalanced parenthesis' 0 1 1 True
# expect: 'a)' - 'unbalanced parenthesis' 1 1 2 True
# expect: '(a' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: '(?:a' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: '(?=a' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: '(?P<n>a' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: '(?#a' - 'missing ), unterminated comment' 0 1 1 True
# expect: '(?>a' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: '*' - 'nothing to repeat' 0 1 1 True
# expect: '+' - 'nothing to repeat' 0 1 1 True
# expect: '?' - 'nothing to repeat' 0 1 1 True
# expect: '{1}' - 'nothing to repeat' 0 1 1 True
# expect: 'a**' - 'multiple repeat' 2 1 3 True
# expect: 'a+*' - 'multiple repeat' 2 1 3 True
# expect: 'a{1}{2}' - 'multiple repeat' 4 1 5 True
# expect: '^*' - 'nothing to repeat' 1 1 2 True
# expect: '$+' - 'nothing to repeat' 1 1 2 True
# expect: '\\b*' - 'nothing to repeat' 2 1 3 True
# expect: '(*)' - 'nothing to repeat' 1 1 2 True
# expect: 'a|*' - 'nothing to repeat' 2 1 3 True
# expect: '(?:*)' - 'nothing to repeat' 3 1 4 True
# expect: 'a{2,1}' - 'min repeat greater than max repeat' 2 1 3 True
# expect: 'a{99999999999}' OverflowError the repetition number is too large
# expect: 'a{1,99999999999}' OverflowError the repetition number is too large
# expect: '[' - 'unterminated character set' 0 1 1 True
# expect: '[a' - 'unterminated character set' 0 1 1 True
# expect: '[^' - 'unterminated character set' 0 1 1 True
# expect: '[a-' - 'unterminated character set' 0 1 1 True
# expect: '[z-a]' - 'bad character range z-a' 1 1 2 True
# expect: '[\\d-a]' - 'bad character range \\d-a' 1 1 2 True
# expect: '[a-\\w]' - 'bad character range a-\\w' 1 1 2 True
# expect: '[\\x41-\\d]' - 'bad character range \\x-\\d' 3 1 4 True
# expect: '[\\q]' - 'bad escape \\q' 1 1 2 True
# expect: '[\\8]' - 'bad escape \\8' 1 1 2 True
# expect: '[\\400]' - 'octal escape value \\400 outside of range 0-0o377' 1 1 2 True
# expect: '\\' - 'bad escape (end of pattern)' 0 1 1 True
# expect: '(\\' - 'bad escape (end of pattern)' 1 1 2 True
# expect: '\\q' - 'bad escape \\q' 0 1 1 True
# expect: '\\x' - 'incomplete escape \\x' 0 1 1 True
# expect: '\\xg' - 'incomplete escape \\x' 0 1 1 True
# expect: '\\x4' - 'incomplete escape \\x4' 0 1 1 True
# expect: '\\u' - 'incomplete escape \\u' 0 1 1 True
# expect: '\\u123' - 'incomplete escape \\u123' 0 1 1 True
# expect: '\\U0001' - 'incomplete escape \\U0001' 0 1 1 True
# expect: '\\Uffffffff' - 'bad escape \\Uffffffff' 0 1 1 True
# expect: '\\N' - 'missing {' 2 1 3 True
# expect: '\\N{' - 'missing character name' 3 1 4 True
# expect: '\\N{}' - 'missing character name' 3 1 4 True
# expect: '\\N{x}' - "undefined character name 'x'" 0 1 1 True
# expect: '\\400' - 'octal escape value \\400 outside of range 0-0o377' 0 1 1 True
# expect: '\\8' - 'invalid group reference 8' 1 1 2 True
# expect: '\\1' - 'invalid group reference 1' 1 1 2 True
# expect: '\\99' - 'invalid group reference 99' 1 1 2 True
# expect: '(\\1)' - 'cannot refer to an open group' 1 1 2 True
# expect: '(?' - 'unexpected end of pattern' 2 1 3 True
# expect: '(?P' - 'unexpected end of pattern' 3 1 4 True
# expect: '(?<' - 'unexpected end of pattern' 3 1 4 True
# expect: '(?P<' - 'missing group name' 4 1 5 True
# expect: '(?P<>' - 'missing group name' 4 1 5 True
# expect: '(?P<a' - 'missing >, unterminated name' 4 1 5 True
# expect: '(?P<1>a)' - "bad character in group name '1'" 4 1 5 True
# expect: '(?P<a.b>a)' - "bad character in group name 'a.b'" 4 1 5 True
# expect: '(?P<a>)(?P<a>)' - "redefinition of group name 'a' as group 2; was group 1" 11 1 12 True
# expect: '(?P=' - 'missing group name' 4 1 5 True
# expect: '(?P=a' - 'missing ), unterminated name' 4 1 5 True
# expect: '(?P=)' - 'missing group name' 4 1 5 True
# expect: '(?P=a)' - "unknown group name 'a'" 4 1 5 True
# expect: '(?P=1)' - "bad character in group name '1'" 4 1 5 True
# expect: '(?P<a>(?P=a))' - 'cannot refer to an open group' 10 1 11 True
# expect: '(?Px)' - 'unknown extension ?Px' 1 1 2 True
# expect: '(?<x)' - 'unknown extension ?<x' 1 1 2 True
# expect: '(?z)' - 'unknown extension ?z' 1 1 2 True
# expect: "(?'" - "unknown extension ?'" 1 1 2 True
# expect: '(?i' - 'missing -, : or )' 3 1 4 True
# expect: '(?i-' - 'missing flag' 4 1 5 True
# expect: '(?i-)' - 'missing flag' 4 1 5 True
# expect: '(?i-i:a)' - 'bad inline flags: flag turned on and off' 5 1 6 True
# expect: '(?-u:a)' - "bad inline flags: cannot turn off flags 'a', 'u' and 'L'" 4 1 5 True
# expect: '(?L)a' - "bad inline flags: cannot use 'L' flag with a str pattern" 3 1 4 True
# expect: '(?au:a)' - "bad inline flags: flags 'a', 'u' and 'L' are incompatible" 4 1 5 True
# expect: '(?iz)' - 'unknown flag' 3 1 4 True
# expect: '(?i1)' - 'missing -, : or )' 3 1 4 True
# expect: '(?-1:a)' - 'missing flag' 3 1 4 True
# expect: '(?i-z:a)' - 'unknown flag' 4 1 5 True
# expect: '(?i-s' - 'missing :' 5 1 6 True
# expect: 'a(?i)' - 'global flags not at the start of the expression' 1 1 2 True
# expect: '(?:(?i))' - 'global flags not at the start of the expression' 3 1 4 True
# expect: '(?i:a' - 'missing ), unterminated subpattern' 0 1 1 True
# expect: '(?(' - 'missing group name' 3 1 4 True
# expect: '(?(1' - 'missing ), unterminated name' 3 1 4 True
# expect: '(?()' - 'missing group name' 3 1 4 True
# expect: '(?(0)a)' - 'bad group number' 3 1 4 True
# expect: '(?(1)a)' - 'invalid group reference 1' 3 1 4 True
# expect: '(?(x)a)' - "unknown group name 'x'" 3 1 4 True
# expect: '(?(1a)a)' - "bad character in group name '1a'" 3 1 4 True
# expect: '()(?(1)a|b|c)' - 'conditional backref with more than two branches' 10 1 11 True
# expect: '()(?(1)a' - 'missing ), unterminated subpattern' 2 1 3 True
# expect: '(?(99999999999)a)' - 'invalid group reference 99999999999' 3 1 4 True
# expect: '(?<=a*)b' - 'look-behind requires fixed-width pattern' None None None False
# expect: '(?<=a|bc)d' - 'look-behind requires fixed-width pattern' None None None False
# expect: '(?<!a{1,2})' - 'look-behind requires fixed-width pattern' None None None False
# expect: '(?<=(a)\\1)' - 'cannot refer to group defined in the same lookbehind subpattern' 9 1 10 True
# expect: '(a)(?<=(?(2)b))' - 'cannot refer to an open group' 12 1 13 True
# expect: '(?<=(b)(?(1)b))' - 'cannot refer to group defined in the same lookbehind subpattern' 12 1 13 True
# expect: '' is right
# expect: '\n(' - 'missing ), unterminated subpattern' 1 2 1 True
# expect: 'a\nb\n[' - 'unterminated character set' 4 3 1 True
# expect: '(?P<\n>a)' - "bad character in group name '\\n'" 4 1 5 True
# expect: "'(?P<'>a)" - 'bad character in group name "\'"' 5 1 6 True
for pattern in (rb"\u0041", rb"\N{x}", b"(?P<\xe9>a)", b"[\xe9-a]", b"(?u)a", b"(?au)a", b"(?La)", b"\xff("):
    try:
        re.compile(pattern)
    except re.error as error:
        print(pattern, "-", ascii(str(error)))
# expect: b'\\u0041' - 'bad escape \\u at position 0'
# expect: b'\\N{x}' - 'bad escape \\N at position 0'
# expect: b'(?P<\xe9>a)' - "bad character in group name '\\xe9' at position 4"
# expect: b'[\xe9-a]' - 'bad character range \\xe9-a at position 1'
# expect: b'(?u)a' - "bad inline flags: cannot use 'u' flag with a bytes pattern at position 3"
# expect: b'(?au)a' - "bad inline flags: cannot use 'u' flag with a bytes pattern at position 4"
# expect: b'(?La)' - "bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4"
# expect: b'\xff(' - 'missing ), unterminated subpattern at position 1'
error = re.error("wrong", "a\nbc", 3)
print(error, error.args, error.msg, error.pattern, error.pos, error.lineno, error.colno, re.error("wrong"), re.error("wrong", b"ab", 1))
# expect: wrong at position 3 (line 2, column 2) ('wrong at position 3 (line 2, column 2)',) wrong a
# expect: bc 3 2 2 wrong wrong at position 1
