# glob.translate() makes regular expressions for whole paths.
from glob import translate
print(translate("a/**/b*.txt", recursive=True))  # expect: (?s:a/(?:[^/.][^/]*/)*b[^/]*\.txt)\Z
print(translate("**", recursive=True))    # expect: (?s:(?:[^/.][^/]*/)*(?:[^/.][^/]*)?)\Z
print(translate("*"))                     # expect: (?s:[^/.][^/]*)\Z
print(translate("?a/.*", include_hidden=True))  # expect: (?s:[^/]a/\.[^/]*)\Z
print(translate("**/x", recursive=True, include_hidden=True))  # expect: (?s:(?:.+/)?x)\Z
print(translate("a/*/b", seps="\\/"))     # expect: (?s:a[\\/][^\\/.][^\\/]*[\\/]b)\Z
print(translate("?a/*b/.c"))              # expect: (?s:(?!\.)[^/]a/(?!\.)[^/]*b/\.c)\Z
print(translate("[a]/[!b]?*"))            # expect: (?s:[a]/[^b][^/][^/]*)\Z
print(translate("***"), translate("*/"))  # expect: (?s:(?!\.)[^/]*)\Z (?s:[^/.][^/]*/)\Z
