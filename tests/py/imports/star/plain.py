import sys
a = "a"
b = "b"
_hidden = 1
