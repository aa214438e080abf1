# Paths match patterns, as a whole or at their end.
from pathlib import PurePosixPath as P, PureWindowsPath as W
print([P("a/b.py").match(pattern) for pattern in ("*.py", "b.py", "a/*", "/a/*", "c/*.py", "**/*.py", "*.PY")])  # expect: [True, True, True, False, False, True, False]
print(P("/a").match("/*"), W("a/B.PY").match("*.py"), P("a.PY").match("*.py", case_sensitive=False))  # expect: True True True
for path in ("a", "a/b", "a/b/c", "/a/b", "b", ".h/b"):
    print([P(path).full_match(pattern) for pattern in ("**", "a/**", "**/b", "*", "*/b", "/**/b", "a/**/c", "**/b/**")])
    # expect: [True, False, False, True, False, False, False, False]
    # expect: [True, True, True, False, True, False, False, False]
    # expect: [True, True, False, False, False, False, True, True]
    # expect: [True, False, True, False, False, True, False, False]
    # expect: [True, False, True, True, False, False, False, False]
    # expect: [True, False, True, False, True, False, False, False]
print(P("").full_match(""), P("").full_match("**"), P("").full_match("*"))  # expect: True True False
