# __import__ and importlib-like use: what it gives for dotted names.
print(__import__("pkg.mod").__name__, __import__("pkg.mod", fromlist=["x"]).__name__)  # expect: pkg pkg.mod
print(__import__("pkg", fromlist=["mod"]).mod.x, __import__("mod", {"__package__": "pkg", "__name__": "pkg.z"}, None, ["x"], 1).x)
# expect: x of mod x of mod
for args in (("",), (5,), ("a", None, None, (), -1)):
    try:
        __import__(*args)
    except (ValueError, TypeError) as error:
        print(error)
        # expect: Empty module name
        # expect: module name must be a string
        # expect: level must be >= 0
