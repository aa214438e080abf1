# Paths of Windows can be taken apart on any system.
import ntpath as p
for path in ("c:/a", "c:a", "//server/share/a", "\\\\?\\UNC\\s\\h\\a", "\\\\.\\dev\\a", "/a", "a", "//x"):
    print(p.splitroot(path))
    # expect: ('c:', '/', 'a')
    # expect: ('c:', '', 'a')
    # expect: ('//server/share', '/', 'a')
    # expect: ('\\\\?\\UNC\\s\\h', '\\', 'a')
    # expect: ('\\\\.\\dev', '\\', 'a')
    # expect: ('', '/', 'a')
    # expect: ('', '', 'a')
    # expect: ('//x', '', '')
print(p.join("c:/a", "b"), p.join("c:/a", "/b"), p.join("c:/a", "d:b"), p.join("c:", "a"), p.join("a", "C:b"), p.join("c:a", "C:b"))
# expect: c:/a\b c:/b d:b c:a C:b C:a\b
print(p.split("c:a"), p.split("c:/a/b"), p.splitext("a.b\\c"), p.normpath("c:/a/../..\\b"), p.isabs("c:/"), p.isabs("/a"))
# expect: ('c:', 'a') ('c:/a', 'b') ('a.b\\c', '') c:\b True False
print(p.commonpath(["C:/a/B", "c:\\A\\c"]), p.relpath("c:/a/b", "C:/A/c"), p.normcase("A/B"), p.isreserved("con.txt"), p.isreserved("a"))
# expect: C:\a ..\b a\b True False
for call in (lambda: p.commonpath([]), lambda: p.commonpath(["c:a", "d:a"]), lambda: p.relpath("c:/a", "d:/a"), lambda: p.join("a", b"b")):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError commonpath() arg is an empty iterable
# expect: ValueError Paths don't have the same drive
# expect: ValueError path is on mount 'c:', start on mount 'd:'
# expect: TypeError Can't mix strings and bytes in path components
