# os.path: pure work on paths.
import os.path as p
print(p.join("a", "b", "c"), p.join("a", "/b"), p.join("a", ""), p.join("", "x"), p.split("/a/b"), p.split("/"), p.splitext("x.tar.gz"), p.splitext(".profile"))
# expect: a/b/c /b a/ x ('/a', 'b') ('/', '') ('x.tar', '.gz') ('.profile', '')
print(p.basename("/a/b/"), p.basename("/a/b"), p.dirname("/a/b"), p.isabs("/x"), p.isabs("x"), p.normpath("/a/./b/../c//d"), p.normpath(""), p.commonprefix(["/usr/lib", "/usr/local"]), p.commonpath(["/usr/lib", "/usr/local"]))
# expect:  b /a True False /a/c/d . /usr/l /usr
print(p.relpath("/a/b/c", "/a/d"), p.expanduser("nothing"), p.splitdrive("/a"), p.sep, p.pardir, p.curdir)
# expect: ../b/c nothing ('', '/a') / .. .
print(p.exists("/"), p.exists("/no/such"), p.isdir("/"), p.isfile("/"), p.islink("/"), p.abspath("/a/../b"))
# expect: True False True False False /b
for call in (lambda: p.join("a", 5), lambda: p.join(b"a", "b"), lambda: p.basename(None), lambda: p.commonpath([])):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
        # expect: TypeError Can't mix strings and bytes in path components
        # expect: TypeError expected str, bytes or os.PathLike object, not NoneType
        # expect: ValueError commonpath() arg is an empty sequence
