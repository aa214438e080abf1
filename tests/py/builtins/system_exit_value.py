# SystemExit carries its code, and is no Exception.
for code in (0, 3, "text", None):
    pass
try:
    raise SystemExit(3)
except SystemExit as exit:
    print(exit.code, exit.args, isinstance(exit, Exception), isinstance(exit, BaseException))  # expect: 3 (3,) False True
import sys
try:
    sys.exit("bye")
except SystemExit as exit:
    print(exit.code, repr(exit))  # expect: bye SystemExit('bye')
try:
    sys.exit()
except SystemExit as exit:
    print(exit.code, exit.args)  # expect: None ()
