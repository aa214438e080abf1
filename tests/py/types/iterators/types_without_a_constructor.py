# The types of iterators over built-in sequences cannot be called, and `__init__` of an iterator ignores what it gets.
for iterator in (iter("a"), iter("\xe9"), iter(b""), iter(bytearray()), iter(memoryview(b"")), iter([])):
    try:
        type(iterator)()
    except TypeError as error:
        print(error)
        # expect: cannot create 'str_ascii_iterator' instances
        # expect: cannot create 'str_iterator' instances
        # expect: cannot create 'bytes_iterator' instances
        # expect: cannot create 'bytearray_iterator' instances
        # expect: cannot create 'memory_iterator' instances
        # expect: cannot create 'list_iterator' instances
    iterator.__init__(1, 2)
