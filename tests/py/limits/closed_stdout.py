# Printing to a closed file is a ValueError.
import sys, io
out = io.StringIO()
out.close()
try:
    print("x", file=out)
except ValueError as error:
    print(error)  # expect: I/O operation on closed file
