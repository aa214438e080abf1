# SystemExit with a text prints it and ends with status 1.
import sys
print("before")
try:
    sys.exit("the reason")
finally:
    print("finally")
# expect: before
# expect: finally
# stderr: the reason
# exit: 1
