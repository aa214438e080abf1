# A class body starts with `__module__`, `__qualname__` and `__firstlineno__`, and may rebind them.
class C:
    print(sorted(name for name in locals()))
    print(__module__, __qualname__)
    __qualname__ = "Other"
# expect: ['__firstlineno__', '__module__', '__qualname__']
# expect: __main__ C
print(C.__qualname__, "__qualname__" in vars(C))  # expect: Other False
