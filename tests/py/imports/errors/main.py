# Failed imports: the module is not kept, and the message says what was missing.
import sys
for name in ("missing", "good.missing", "good", "missing.sub"):
    try:
        __import__(name)
        print(name, "imported")
    except ImportError as error:
        print(type(error).__name__, error, error.name)
# expect: ModuleNotFoundError No module named 'missing' missing
# expect: ModuleNotFoundError No module named 'good.missing'; 'good' is not a package good.missing
# expect: good imported
# expect: ModuleNotFoundError No module named 'missing' missing
try:
    import fails
except ZeroDivisionError as error:
    print(error, "fails" in sys.modules)  # expect: division by zero False
try:
    from good import nothing
except ImportError as error:
    print(str(error).replace(error.path, "PATH"), error.name)
    # expect: cannot import name 'nothing' from 'good' (PATH) good
try:
    import bad_syntax
except SyntaxError as error:
    print(error.msg, error.lineno, error.filename.endswith("bad_syntax.py"))  # expect: invalid syntax 2 True
