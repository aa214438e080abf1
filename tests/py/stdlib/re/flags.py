# The flags are members of an enum, and combine.
import re

print(re.I, repr(re.I | re.M), re.IGNORECASE is re.I, re.RegexFlag.DOTALL, re.NOFLAG, re.I | 1024, ~re.I & re.A, int(re.X | re.U))
# expect: re.IGNORECASE re.IGNORECASE|re.MULTILINE True re.DOTALL re.NOFLAG re.IGNORECASE|0x400 re.ASCII 96
print(re.RegexFlag["S"], re.RegexFlag(8), list(re.RegexFlag), re.I == 2, isinstance(re.I, int), re.DEBUG.value)
# expect: re.DOTALL re.MULTILINE [re.ASCII, re.IGNORECASE, re.LOCALE, re.UNICODE, re.MULTILINE, re.DOTALL, re.VERBOSE, re.DEBUG] True True 128
print(re.compile("a", re.I | re.M).flags, re.compile("a", 2).flags, re.compile("(?ims)a").flags, re.compile(b"(?x)a").flags)
# expect: 42 34 58 64
print(re.error is re.PatternError, re.PatternError.__name__, re.error.__module__, sorted(set(dir(re)) >= {"I", "RegexFlag", "match"} for _ in "1"))
# expect: True PatternError re [True]
from re import *
print(match("a", "ab"), IGNORECASE, error)
# expect: <re.Match object; span=(0, 1), match='a'> re.IGNORECASE <class 're.PatternError'>
try:
    re.nothing
except AttributeError as problem:
    print(problem)
# expect: module 're' has no attribute 'nothing'
for flags in (re.L, re.A | re.U):
    try:
        re.compile("a", flags)
    except ValueError as problem:
        print(problem)
# expect: cannot use LOCALE flag with a str pattern
# expect: ASCII and UNICODE flags are incompatible
for flags in (re.U, re.A | re.L):
    try:
        re.compile(b"a", flags)
    except ValueError as problem:
        print(problem)
# expect: cannot use UNICODE flag with a bytes pattern
# expect: ASCII and LOCALE flags are incompatible
