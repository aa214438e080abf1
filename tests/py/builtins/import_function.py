# __import__ gives the top package, or with a list of names the module itself.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(__import__("sys").__name__, __import__("os.path").__name__)  # expect: sys os
print(__import__("math", globals(), locals(), ["pi"], 0).pi > 3)  # expect: True
fails(__import__, "no_such_module")  # expect: ModuleNotFoundError: No module named 'no_such_module'
fails(__import__, "sys.nothing")  # expect: ModuleNotFoundError: No module named 'sys.nothing'; 'sys' is not a package
fails(__import__, 5)  # expect: TypeError: module name must be a string
fails(__import__, "")  # expect: ValueError: Empty module name
fails(__import__)  # expect: TypeError: __import__() missing required argument 'name' (pos 1)
fails(__import__, "x", level=-1)  # expect: ValueError: level must be >= 0
