# Reading standard input by line, by iteration and as a whole.
# stdin: first
# stdin: second
# stdin: third
# stdin: fourth
# expect: 'first'
# expect: second
# expect: ['third\n', 'fourth\n']
# expect: ''
# expect: EOFError EOF when reading a line
import sys
print(repr(input()))
print(sys.stdin.readline().strip())
print(list(sys.stdin))
print(repr(sys.stdin.read()))
try:
    input()
except EOFError as error:
    print(type(error).__name__, error)
