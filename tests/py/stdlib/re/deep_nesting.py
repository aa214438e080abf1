# Patterns may be nested deeply and repeat much, texts may be long: no crash, and errors where CPython has them.
import re


def attempt(pattern, text):
    try:
        return bool(re.compile(pattern).fullmatch(text))
    except (RecursionError, OverflowError, MemoryError) as error:
        return type(error).__name__ in ("RecursionError", "OverflowError", "MemoryError")


deep = 10000
print(attempt("(" * deep + "a" + ")" * deep, "a"), attempt("(?:" * deep + "a" + ")*" * deep, "a"))  # expect: True True
print(attempt("(?=" * deep + "a" + ")" * deep + "a", "a"), attempt("(?>" * deep + "a" + ")" * deep, "a"))
# expect: True True
print(re.match("a" * 50000, "a" * 50000).end(), len(re.findall("a|" * 2000 + "b", "ab")))  # expect: 50000 2
print(re.match("(?:a{1000}){50}", "a" * 50000).end(), re.match("a{4294967294}", "a"), re.match("(?:ab){60000}", "ab"))
# expect: 50000 None None
print(re.fullmatch("(?:(a)|(b)|(c))*", "abc" * 20000).groups(), re.search("(?:a*)*b", "a" * 25))
# expect: ('a', 'b', 'c') None
