# Deleting a slice that is empty and runs backwards deletes nothing.
from array import array

for sequence in ([1, 2, 3], bytearray(b"abc"), array("i", [1, 2, 3])):
    del sequence[-300::-1]
    print(sequence)
    # expect: [1, 2, 3]
    # expect: bytearray(b'abc')
    # expect: array('i', [1, 2, 3])
