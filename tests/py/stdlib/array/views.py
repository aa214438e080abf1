# Views see an array's memory with its format; while there are any, the array keeps its size.
from array import array

a = array("i", [1, 2, 3])
view = memoryview(a)
print(view.format, view.itemsize, view.shape, view.readonly, view.tolist(), view.obj is a)  # expect: i 4 (3,) False [1, 2, 3] True
view[1] = 9
print(a, bytes(view[:1]), bytearray(a) == a, b"".join([array("b", [65]), b"B"]))  # expect: array('i', [1, 9, 3]) b'\x01\x00\x00\x00' True b'AB'


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: a.append(1))  # expect: BufferError cannot resize an array that is exporting buffers
attempt(lambda: a.__delitem__(slice(0, 0)))  # expect: BufferError cannot resize an array that is exporting buffers
attempt(lambda: a.extend([]))  # expect: None
attempt(lambda: a.reverse())  # expect: None
attempt(lambda: a.__imul__(1))  # expect: array('i', [3, 9, 1])
attempt(lambda: a.clear())  # expect: BufferError cannot resize an array that is exporting buffers
view.release()
a.append(4)
print(memoryview(a) == array("d", [3, 9, 1, 4]))  # expect: True
text = memoryview(array("w", "ab"))
print(text.format, text.cast("B").tolist(), text == text)  # expect: w [97, 0, 0, 0, 98, 0, 0, 0] False
text[0]  # raises: NotImplementedError: memoryview: format w not supported
