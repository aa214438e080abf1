# Arrays as sequences: subscripts, slices, operators, comparison, searching.
from array import array
from collections.abc import MutableSequence


def numbers():
    return array("i", [1, 2, 3, 4, 5])


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


a = numbers()
print(a[0], a[-1], a[1:3], a[::-2], isinstance(a, MutableSequence))  # expect: 1 5 array('i', [2, 3]) array('i', [5, 3, 1]) True
a[1:3] = array("i", [7, 8, 9])
print(a)  # expect: array('i', [1, 7, 8, 9, 4, 5])
a[::2] = array("i", [0, 0, 0])
del a[-1]
del a[::3]
print(a)  # expect: array('i', [7, 0, 0])
a[1:1] = a
print(a, a * 2, -1 * a)  # expect: array('i', [7, 7, 0, 0, 0, 0]) array('i', [7, 7, 0, 0, 0, 0, 7, 7, 0, 0, 0, 0]) array('i')
a += array("i", [1])
a *= 2
print(a, len(a), 7 in a, 7.0 in a, "a" in a)  # expect: array('i', [7, 7, 0, 0, 0, 0, 1, 7, 7, 0, 0, 0, 0, 1]) 14 True True False
attempt(lambda: numbers()[9])  # expect: IndexError array index out of range
attempt(lambda: numbers()["a"])  # expect: TypeError array indices must be integers
attempt(lambda: numbers().__setitem__(9, 1))  # expect: IndexError array assignment index out of range
attempt(lambda: numbers().__setitem__(slice(1), [1]))  # expect: TypeError can only assign array (not "list") to array slice
attempt(lambda: numbers().__setitem__(slice(1), array("h")))  # expect: TypeError bad argument type for built-in operation
attempt(lambda: numbers().__setitem__(slice(None, None, 2), array("i", [1])))
# expect: ValueError attempt to assign array of size 1 to extended slice of size 3
attempt(lambda: numbers() + [1])  # expect: TypeError can only append array (not "list") to array
attempt(lambda: numbers().__iadd__([1]))  # expect: TypeError can only extend array with array (not "list")
attempt(lambda: numbers() * 1.5)  # expect: TypeError can't multiply sequence by non-int of type 'float'
attempt(lambda: hash(numbers()))  # expect: TypeError unhashable type: 'array.array'
print(numbers() == array("d", [1, 2, 3, 4, 5]), numbers() < array("d", [1, 2.5]), numbers() == [1, 2, 3, 4, 5])  # expect: True True False
print(array("d", [float("nan")]) == array("d", [float("nan")]), array("i", [1]) < array("i", [1, 2]))  # expect: False True
attempt(lambda: numbers() < [1])  # expect: TypeError '<' not supported between instances of 'array.array' and 'list'
iterator = iter(a)
next(iterator)
print(iterator.__reduce__()[2], list(reversed(numbers())))  # expect: 1 [5, 4, 3, 2, 1]
iterator.__setstate__(9)
print(list(iterator), next(iterator, None))  # expect: [0, 0, 0, 0, 1] None
match numbers():
    case [first, *_]:
        print(first)  # expect: 1
