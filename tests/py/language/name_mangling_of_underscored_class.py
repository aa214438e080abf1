# Leading underscores of the class are dropped when mangling; a class of underscores alone mangles nothing.
class _Under:
    __x = 1
class __:
    __x = 2
print([name for name in vars(_Under) if name.endswith("__x")])  # expect: ['_Under__x']
print([name for name in vars(__) if name.endswith("__x")])  # expect: ['__x']
