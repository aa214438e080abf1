# Pure paths have parts, and make other paths.
from pathlib import PurePath, PurePosixPath as P, PureWindowsPath as W
for path in (P("/a/b.tar.gz"), P("a"), P(""), P("//x"), P("a/.."), P(".hidden"), P("a."), W("c:/a/b.txt"), W("//s/h/a"), W("c:a")):
    print(repr(path), path.parts, path.anchor, path.name, path.stem, path.suffix, path.suffixes, path.parent)
    # expect: PurePosixPath('/a/b.tar.gz') ('/', 'a', 'b.tar.gz') / b.tar.gz b.tar .gz ['.tar', '.gz'] /a
    # expect: PurePosixPath('a') ('a',)  a a  [] .
    # expect: PurePosixPath('.') ()     [] .
    # expect: PurePosixPath('//x') ('//', 'x') // x x  [] //
    # expect: PurePosixPath('a/..') ('a', '..')  .. ..  [] a
    # expect: PurePosixPath('.hidden') ('.hidden',)  .hidden .hidden  [] .
    # expect: PurePosixPath('a.') ('a.',)  a. a.  [] .
    # expect: PureWindowsPath('c:/a/b.txt') ('c:\\', 'a', 'b.txt') c:\ b.txt b .txt ['.txt'] c:\a
    # expect: PureWindowsPath('//s/h/a') ('\\\\s\\h\\', 'a') \\s\h\ a a  [] \\s\h\
    # expect: PureWindowsPath('c:a') ('c:', 'a') c: a a  [] c:
print(P("a") / "b" / P("c"), "x" / P("y"), P("a", "/b", "c"), W("c:/a", "d:b"), W("c:/a") / "/b")  # expect: a/b/c x/y /b/c d:b c:\b
print(P("a/b.c").with_name("d"), P("a/b.c").with_stem("d"), P("a/b.c").with_suffix(""), P("a/b").with_suffix(".x"))  # expect: a/d a/d.c a/b a/b.x
print(P("/a/b").relative_to("/a"), P("/a/b").relative_to("/a/c/d", walk_up=True), P("a").is_relative_to("a"), P("a").is_relative_to("b"))  # expect: b ../../b True False
print(list(P("/a/b").parents), P("a/b/c").parents[-1], P("a/b/c").parents[:2], P("a").parents)
# expect: [PurePosixPath('/a'), PurePosixPath('/')] . (PurePosixPath('a/b'), PurePosixPath('a')) <PurePosixPath.parents>
print(P("/a b%").as_uri(), W("c:/a b").as_uri(), W("//s/h/a").as_uri(), bytes(P("a")), P("a").as_posix(), W("a\\b").as_posix())
# expect: file:///a%20b%25 file:///c:/a%20b file://s/h/a b'a' a a/b
print(type(PurePath()).__name__, P("./a//b/.") == P("a/b"), str(W("./c:a")), P(W("a\\b")))  # expect: PurePosixPath True .\c:a a/b
