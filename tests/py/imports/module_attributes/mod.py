"Doc of mod."
x = 1
def get():
    return x
def __getattr__(name):
    if name.endswith("computed"):
        return f"made {name}"
    raise AttributeError(f"no {name}")
def __dir__():
    return ["only", "this"]
