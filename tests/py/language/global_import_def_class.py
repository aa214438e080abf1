# Imports, definitions and handlers bind a global name where `global` says so.
def bind():
    global f, C, error, system
    def f():
        return "f"
    class C:
        pass
    import sys as system
    try:
        raise ValueError("kept?")
    except ValueError as error:
        pass
bind()
print(f(), C.__qualname__, f.__qualname__, system.__name__, "error" in globals())  # expect: f C f sys False
