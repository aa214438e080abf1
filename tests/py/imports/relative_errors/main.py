# Relative imports that leave the package or have none.
try:
    from . import something
except ImportError as error:
    print(error)  # expect: attempted relative import with no known parent package
try:
    import pkg.too_far
except ImportError as error:
    print(error)  # expect: attempted relative import beyond top-level package
try:
    exec("from .x import y", {"__name__": "lonely"})
except (ImportError, KeyError) as error:
    print(type(error).__name__, error)  # expect: ImportError attempted relative import with no known parent package
