# Names match the patterns of shells.
import fnmatch
cases = {
    "*.py": "a.py b.txt .py", "a?c": "abc ac abbc", "[abc]x": "ax dx", "[!abc]x": "ax dx", "[a-c]": "b d -", "[a-]": "a - b",
    "[]]": "] a", "[!]]": "] a", "[": "[ a", "[b-a]": "a b", "[!b-a]": "a b", "*a*b": "xaxb ab ba", "[a-c-e]": "b - d e",
    "**": "x", "[[]": "[ a", "[\\\\]": "\\ a", "a[!-]c": "abc a-c",
}
for pattern, names in cases.items():
    print(pattern, [name for name in names.split() if fnmatch.fnmatchcase(name, pattern)])
    # expect: *.py ['a.py', '.py']
    # expect: a?c ['abc']
    # expect: [abc]x ['ax']
    # expect: [!abc]x ['dx']
    # expect: [a-c] ['b']
    # expect: [a-] ['a', '-']
    # expect: []] [']']
    # expect: [!]] ['a']
    # expect: [ ['[']
    # expect: [b-a] []
    # expect: [!b-a] ['a', 'b']
    # expect: *a*b ['xaxb', 'ab']
    # expect: [a-c-e] ['b', '-', 'e']
    # expect: ** ['x']
    # expect: [[] ['[']
    # expect: [\\] ['\\']
    # expect: a[!-]c ['abc']
print(fnmatch.filter(["a", "b", "ab"], "a*"), fnmatch.fnmatch(b"a\xff", b"a[\xf0-\xff]"), fnmatch.fnmatch("a\nb", "a*b"))  # expect: ['a', 'ab'] True True
for pattern in ("*.txt", "a*b*c?[!x]", "[]", "[a-", "[b-a]", "[!b-a]", "[a\\-z]", "[&&a]", "[^a]", "[a-c-e]"):
    print(fnmatch.translate(pattern))
    # expect: (?s:.*\.txt)\Z
    # expect: (?s:a(?>.*?b).*c.[^x])\Z
    # expect: (?s:\[\])\Z
    # expect: (?s:\[a\-)\Z
    # expect: (?s:(?!))\Z
    # expect: (?s:.)\Z
    # expect: (?s:[a\\-z])\Z
    # expect: (?s:[\&\&a])\Z
    # expect: (?s:[\^a])\Z
    # expect: (?s:[a-c\-e])\Z
try:
    fnmatch.fnmatchcase(b"a", "a")
except TypeError as error:
    print(error)                          # expect: cannot use a string pattern on a bytes-like object
