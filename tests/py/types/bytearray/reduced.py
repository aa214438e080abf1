# What a pickle needs of a bytearray: the attributes in slots too, and nothing for what is empty.
class Slotted(bytearray):
    __slots__ = ("x", "__dict__")
array = Slotted(b"ab")
print(array.__reduce__()[1:])  # expect: (('ab', 'latin-1'), None)
array.x, array.y = 1, 2
print(array.__reduce__()[2])  # expect: ({'y': 2}, {'x': 1})
print(bytearray().__reduce__())  # expect: (<class 'bytearray'>, (), None)
