# input writes a prompt, reads a line without its end, and raises EOFError at the end.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


import io
import sys
sys.stdin = io.StringIO("first\n second \n\nlast")
print(input(), input(), repr(input()), input())  # expect: first  second  '' last
fails(input)  # expect: EOFError: EOF when reading a line
fails(input, 1, 2)  # expect: TypeError: input expected at most 1 argument, got 2
sys.stdin = io.StringIO("x\n")
print(repr(input("")))  # expect: 'x'
