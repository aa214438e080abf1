# A folder without __init__.py is a package too.
import folder.module
print(folder.module.x, folder.__name__, hasattr(folder, "__file__") and folder.__file__)
# expect: in a namespace package folder None
