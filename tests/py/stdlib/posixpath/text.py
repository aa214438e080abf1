# Paths as text: joining, splitting, and what they have in common.
import posixpath as p
print(p.join("a", "b", "/c", "d", ""), p.join("a/", b"b".decode()), p.join(b"a", b"b"))  # expect: /c/d/ a/b b'a/b'
print(p.split("/a/b"), p.split("/a"), p.split("//a"), p.split("a/"))  # expect: ('/a', 'b') ('/', 'a') ('//', 'a') ('a', '')
print(p.splitext("a.b/c"), p.splitext(".bashrc"), p.splitext("a.tar.gz"), p.splitext("..x"), p.splitext("a."))
# expect: ('a.b/c', '') ('.bashrc', '') ('a.tar', '.gz') ('..x', '') ('a', '.')
print(p.splitroot("//a"), p.splitroot("///a"), p.splitroot("a"), p.splitdrive("/a"))  # expect: ('', '//', 'a') ('', '/', '//a') ('', '', 'a') ('', '/a')
print(p.normpath("a/./b/../c//d"), p.normpath("/.."), p.normpath("//x"), p.normpath(""), p.normpath("../a"))  # expect: a/c/d / //x . ../a
print(p.commonprefix(["abc", "abd"]), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonpath(["a", "b"]) == "")  # expect: ab /a/b True
print(p.relpath("/a/b/c", "/a/x"), p.relpath("/a", "/a"), p.isabs("/a"), p.basename("a/b"), p.dirname("a/b"))  # expect: ../b/c . True b a


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: p.join("a", b"b"))          # expect: TypeError Can't mix strings and bytes in path components
error(lambda: p.join("a", 1))             # expect: TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
error(lambda: p.commonpath([]))           # expect: ValueError commonpath() arg is an empty sequence
error(lambda: p.commonpath(["/a", "b"]))  # expect: ValueError Can't mix absolute and relative paths
error(lambda: p.relpath(""))              # expect: ValueError no path specified
