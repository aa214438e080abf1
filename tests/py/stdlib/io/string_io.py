# io.StringIO is a text file in memory.
import io
f = io.StringIO("one\ntwo\nthree")
print(f.readline(), f.read(2), f.tell(), list(f), f.read())
# expect: one
# expect:  tw 6 ['o\n', 'three'] 
f.seek(0)
print(f.readlines(), f.getvalue())
# expect: ['one\n', 'two\n', 'three'] one
# expect: two
# expect: three
g = io.StringIO()
print(g.write("abc"), g.write("def"), g.getvalue(), g.tell())  # expect: 3 3 abcdef 6
g.seek(2)
g.write("X")
print(g.getvalue(), g.truncate(3), g.getvalue(), g.readable(), g.writable(), g.seekable(), g.closed)
# expect: abXdef 3 abX True True True False
with g:
    pass
try:
    g.read()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file
print("a", "b", file=(h := io.StringIO()), sep="-")
print(repr(h.getvalue()))  # expect: 'a-b\n'
