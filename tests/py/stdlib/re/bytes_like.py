# Patterns of bytes run over everything that has bytes; while they do, it keeps its size.
import re

for text in (b"abcb", bytearray(b"abcb"), memoryview(b"abcb"), memoryview(b"xabcbx")[1:5]):
    found = re.search(b"b(.)", text)
    print(found.group(), found.groups(), type(found.string).__name__, re.findall(b"b", text), re.split(b"c", text), re.sub(b"b", b"-", text))
# expect: b'bc' (b'c',) bytes [b'b', b'b'] [b'ab', b'b'] b'a-c-'
# expect: b'bc' (b'c',) bytearray [b'b', b'b'] [b'ab', b'b'] b'a-c-'
# expect: b'bc' (b'c',) memoryview [b'b', b'b'] [b'ab', b'b'] b'a-c-'
# expect: b'bc' (b'c',) memoryview [b'b', b'b'] [b'ab', b'b'] b'a-c-'
print(re.search(rb"\xff[\x80-\xfe]", b"a\xff\x81"), re.compile(b"(?P<name>a)").groupindex, re.search(b"(?P<name>a)", b"a").lastgroup)
# expect: <re.Match object; span=(1, 3), match=b'\xff\x81'> {'name': 1} name
array = bytearray(b"aXaX")
matches = re.finditer(b"X", array)
print(next(matches).span())  # expect: (1, 2)
try:
    array.append(1)
except BufferError as error:
    print(error)
# expect: Existing exports of data: object cannot be re-sized
del matches
array.append(1)
print(array)  # expect: bytearray(b'aXaX\x01')
for pattern, text in (("a", array), (b"a", "a"), (b"a", 1)):
    try:
        re.match(pattern, text)
    except TypeError as error:
        print(error)
# expect: cannot use a string pattern on a bytes-like object
# expect: cannot use a bytes pattern on a string-like object
# expect: expected string or bytes-like object, got 'int'
