# OSError: two to five arguments, of which the first chooses the class.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


for number in [1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 114, 115, 108, 5]:
    print(number, type(OSError(number, 'x')).__name__)
# expect: 1 PermissionError
# expect: 2 FileNotFoundError
# expect: 3 ProcessLookupError
# expect: 4 InterruptedError
# expect: 10 ChildProcessError
# expect: 11 BlockingIOError
# expect: 13 PermissionError
# expect: 17 FileExistsError
# expect: 20 NotADirectoryError
# expect: 21 IsADirectoryError
# expect: 32 BrokenPipeError
# expect: 103 ConnectionAbortedError
# expect: 104 ConnectionResetError
# expect: 110 TimeoutError
# expect: 111 ConnectionRefusedError
# expect: 114 BlockingIOError
# expect: 115 BlockingIOError
# expect: 108 BrokenPipeError
# expect: 5 OSError
e = OSError(2, 'text', 'file')
print(repr(e), str(e), e.errno, e.strerror, e.filename, e.filename2, e.args)
# expect: FileNotFoundError(2, 'text') [Errno 2] text: 'file' 2 text file None (2, 'text')
e = OSError(2, 'text', 'a', None, 'b')
print(str(e), e.filename2)  # expect: [Errno 2] text: 'a' -> 'b' b
show(OSError, 1, 2, 3, 4, 5, 6)  # expect: OSError(1, 2, 3, 4, 5, 6)
print(OSError('x').errno, str(OSError('x')), OSError(1).args, str(OSError(5, 'a')), OSError(1, 2, None, 4, 5).args)
# expect: None x (1,) [Errno 5] a (1, 2, None, 4, 5)
show(OSError, 2, 'a', x=1)  # expect: TypeError: OSError() takes no keyword arguments
print(type(FileNotFoundError(13, 'x')).__name__)  # expect: FileNotFoundError
e = BlockingIOError(11, 'a', 7)
print(e.characters_written, e.args, e.filename)  # expect: 7 (11, 'a', 7) None
show(lambda: BlockingIOError(11, 'a', 'f').characters_written)  # expect: AttributeError: characters_written
show(BlockingIOError, 11, 'a', 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
show(BlockingIOError, 11, 'a', 10**30)  # expect: ValueError: cannot fit 'int' into an index-sized integer
e.characters_written = 3
del e.characters_written
show(lambda: e.characters_written)  # expect: AttributeError: characters_written
show(delattr, e, 'characters_written')  # expect: AttributeError: characters_written
show(setattr, e, 'characters_written', 'x')  # expect: TypeError: 'str' object cannot be interpreted as an integer
e = OSError(2, 'b', 'c')
e.filename = None
print(str(e))  # expect: [Errno 2] b: None
e = OSError(2, 'b')
del e.errno
print(str(e), e.errno)  # expect: (2, 'b') None


class Init(OSError):
    def __init__(self, *args, x=None):
        print('init', args, x, self.args, self.errno)
        super().__init__(*args)


print(Init(2, 'x', 'f', x=3).filename)
# expect: init (2, 'x', 'f') 3 () None
# expect: f


class New(OSError):
    def __new__(cls, *args, x=None):
        return super().__new__(cls, *args)


print(New(2, 'x', 'f').filename, type(New(2, 'x')).__name__)  # expect: f New
show(New, 2, 'x', 'f', x=4)  # expect: New(2, 'x')
print(EnvironmentError is OSError, IOError is OSError)  # expect: True True
