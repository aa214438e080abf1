# The exception's class may have any constructor; errors in it come instead.
class Strict(Exception):
    def __init__(self, a): self.a = a
try:
    raise Strict
except TypeError as error:
    print(error)  # expect: Strict.__init__() missing 1 required positional argument: 'a'
class Odd(Exception):
    def __new__(cls): return 5
try:
    raise Odd
except TypeError as error:
    print(error)
    # expect: calling <class '__main__.Odd'> should have returned an instance of BaseException, not <class 'int'>
