# A slice of a view stays good even if one of its bounds releases the view; an item does not.
class Index:
    def __index__(self):
        view.release()
        return 2
view = memoryview(bytearray(b"abcd"))
print(bytes(view[:Index()]))  # expect: b'ab'
for use in (lambda: view[Index()], lambda: view.__setitem__(slice(None, Index()), b"xx"), lambda: view.__setitem__(0, Index())):
    view = memoryview(bytearray(b"abcd"))
    try:
        use()
    except ValueError as error:
        print(error)
        # expect: operation forbidden on released memoryview object
        # expect: operation forbidden on released memoryview object
        # expect: operation forbidden on released memoryview object
