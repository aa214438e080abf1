# Greedy, lazy and possessive repetition, of one character, of groups and of what may be empty.
import re


def show(*patterns, text):
    print(*(found and found.group() for found in (re.search(pattern, text) for pattern in patterns)), sep=" | ")


show("a*", "a+", "a?", "a{2}", "a{2,}", "a{,2}", "a{1,2}", text="aaab")  # expect: aaa | aaa | a | aa | aaa | aa | aa
show("a*?", "a+?", "a??", "a{2,}?", "a{,2}?", "a{1,2}?b", text="aaab")  # expect:  | a |  | aa |  | aab
show("a*+b", "a++a", "a?+a", "a{1,3}+a", "a{1,2}+a", text="aaab")  # expect: aaab | None | aa | None | aaa
show("(?:ab)*", "(?:ab)+?", "(?:ab)*+a", "(?:ab){2}", "(?:ab|a){2,3}+", text="ababa")
# expect: abab | ab | ababa | abab | ababa
show("(?>a+)b", "(?>a+)ab", "(?>a|ab)c", "(?>ab|a)c", text="aabc")  # expect: aab | None | None | abc
show("(?:a|ab)++c", "(?:ab|a)++c", text="aabc")  # expect: None | aabc
show(".*b", ".*?b", "[^b]*", "[^b]*b?", "[ab]*c", text="aaba\nbc")  # expect: aab | aab | aa | aab | bc
show("x{", "x{1", "x{,", "x{1,a}", "x{}", "x{ 1}", text="x{}x{1,a}x{1x{,x{ 1}")
# expect: x{ | x{1 | x{, | x{1,a} | x{} | x{ 1}
show("(?:a?)*b", "(?:a*)*b", "(?:a*?)*?b", "(?:a*)+b", "(?:a?){3,5}b", "(?:(?:a?)*)*b", text="aab")
# expect: aab | aab | aab | aab | aab | aab
show("(?:)*", "(?:)+", "(?:|a)+", "(?:|a)*?$", "(?:^)*a", r"(?:\b)*a", text="aa")  # expect:  |  |  | aa | a | a
show("a{0}b", "(?:a){0,0}b", "(a){0}b", text="ab")  # expect: b | b | b
show("a{3,}b", "(?:ab?){3}", "(?:a|b){4}", "[ab]{5}", text="aaab")  # expect: aaab | aaab | aaab | None
print(re.match("(?:x+x+)+y", "x" * 20), re.match("(?:a|a)*b", "a" * 12), re.match("(x+)*y", "x" * 18))
# expect: None None None
print(re.fullmatch("a*?", "aaa"), re.fullmatch("a|ab|abc", "abc"), re.fullmatch("(?:a|ab)(?:c|bcd)?", "abcd"))
# expect: <re.Match object; span=(0, 3), match='aaa'> <re.Match object; span=(0, 3), match='abc'> <re.Match object; span=(0, 4), match='abcd'>
print(len(re.match("(?:a|b)*", "ab" * 50000).group()), len(re.match("(?:ab)*?$", "ab" * 30000).group()))
# expect: 100000 60000
print(len(re.match(".*?,", "x" * 100000 + ",").group()), re.match("(?:[^,]|,,)*;", "a" * 50000))  # expect: 100001 None
