# io.BytesIO is a binary file in memory.
import io
f = io.BytesIO(b"one\ntwo\n")
print(f.readline(), f.read(), f.read(), f.seek(1), f.read(2), f.tell())  # expect: b'one\n' b'two\n' b'' 1 b'ne' 3
f.seek(0, 2)
f.write(b"three")
print(f.getvalue(), f.seek(-2, 2), f.read(), bytes(f.getbuffer()[:3]))  # expect: b'one\ntwo\nthree' 11 b'ee' b'one'
try:
    f.write("text")
except TypeError as error:
    print(error)  # expect: a bytes-like object is required, not 'str'
