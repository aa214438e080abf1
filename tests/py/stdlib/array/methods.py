# The methods of arrays.
import copy
import io
from array import array


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


a = array("h", [3, 1, 2, 1])
print(a.index(1), a.index(1, 2), a.count(1), a.count(5), a.tolist())  # expect: 1 3 2 0 [3, 1, 2, 1]
attempt(lambda: a.index(1, 2, 3))  # expect: ValueError array.index(x): x not in array
a.remove(1)
attempt(lambda: a.remove(9))  # expect: ValueError array.remove(x): x not in array
a.insert(0, 7)
a.insert(-100, 8)
a.append(6)
print(a.pop(), a.pop(0), a)  # expect: 6 8 array('h', [7, 3, 2, 1])
attempt(lambda: a.pop(9))  # expect: IndexError pop index out of range
attempt(lambda: array("h").pop())  # expect: IndexError pop from empty array
attempt(lambda: a.extend([5, "x"]))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: a.fromlist([6, "x"]))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: a.fromlist((1,)))  # expect: TypeError arg must be list
attempt(lambda: a.extend(array("i")))  # expect: TypeError can only extend with array of same kind
a.reverse()
print(a)  # expect: array('h', [5, 1, 2, 3, 7])
a.byteswap()
print(a, a.tobytes())  # expect: array('h', [1280, 256, 512, 768, 1792]) b'\x00\x05\x00\x01\x00\x02\x00\x03\x00\x07'
a.frombytes(b"\1\0")
attempt(lambda: a.frombytes(b"\1"))  # expect: ValueError bytes length not a multiple of item size
print(a[-1], a.buffer_info()[1], a.typecode, a.itemsize)  # expect: 1 6 h 2
file = io.BytesIO()
a.tofile(file)
file.seek(0)
b = array("h")
b.fromfile(file, 2)
attempt(lambda: b.fromfile(file, 9))  # expect: EOFError read() didn't return enough bytes
attempt(lambda: b.fromfile(file, -1))  # expect: ValueError negative count
attempt(lambda: b.fromfile(io.StringIO("abcd"), 1))  # expect: TypeError read() didn't return bytes
print(a == b, copy.copy(a) == a, copy.deepcopy(a) is a)  # expect: True True False
w = array("w", "ab")
w.fromunicode("c\N{SNAKE}")
print(w.tounicode(), w)  # expect: abc🐍 array('w', 'abc🐍')
attempt(lambda: a.tounicode())  # expect: ValueError tounicode() may only be called on unicode type arrays ('u' or 'w')
attempt(lambda: w.fromunicode(5))  # expect: TypeError fromunicode() argument must be str, not int
w.clear()
print(w, array[int])  # expect: array('w') array.array[int]
