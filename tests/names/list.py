"""Write what a module offers, a line for each name: where it is, what it is, how it is called.

    python3.13 list.py MODULE        for a module
    python3.13 list.py types-of      for the types of objects that have no name in `builtins`

The same program runs on CPython, which gave the files beside this one, and on baem, whose output is compared with them. It
imports nothing but the module, so that it works from the first day.
"""

import sys

CODE = type((lambda: 0).__code__)
FUNCTION = type(lambda: 0)
LITERALS = (int, float, complex, str, bytes, bool, type(None), type(...))

# Attributes that every class in Python has, or that say how an implementation works inside.
INTERNAL = {
    "__module__", "__doc__", "__dict__", "__weakref__", "__qualname__", "__annotations__", "__abstractmethods__", "_abc_impl",
    "__firstlineno__", "__static_attributes__", "__orig_bases__", "__parameters__", "__slots__", "__sizeof__",
    "__vectorcalloffset__", "__text_signature__", "__dataclass_fields__", "__dataclass_params__", "__match_args__", "__type_params__", "__basicsize__",
}


def default(value):
    """A default as a signature shows it: literals as they are, all others as dots."""
    if isinstance(value, LITERALS) and not (type(value) is float and value != value):
        return repr(value)
    if type(value) is tuple and all(isinstance(item, LITERALS) for item in value):
        return repr(value)
    return "..."


def of_function(function, bound):
    """The parameters of a function in Python, without the first one if that is bound."""
    code = function.__code__
    names = list(code.co_varnames)
    positional, keyword_only = code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    parts = []
    for at in range(positional):
        name = names[at]
        from_end = at - (positional - len(defaults))
        parts.append(f"{name}={default(defaults[from_end])}" if from_end >= 0 else name)
        if at + 1 == code.co_posonlyargcount:
            parts.append("/")
    rest = positional + keyword_only
    if bound and parts:
        del parts[0]
        if parts[:1] == ["/"]:
            del parts[0]
    if code.co_flags & 4:
        parts.append("*" + names[rest])
        rest += 1
    elif keyword_only:
        parts.append("*")
    for name in names[positional:positional + keyword_only]:
        known = function.__kwdefaults__ or {}
        parts.append(f"{name}={default(known[name])}" if name in known else name)
    if code.co_flags & 8:
        parts.append("**" + names[rest])
    return "(" + ", ".join(parts) + ")"


def split(text):
    """The parameters of a signature given as text."""
    parts, depth, start, quote = [], 0, 0, ""
    for at, c in enumerate(text):
        if quote:
            quote = "" if c == quote and text[at - 1] != "\\" else quote
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and not depth:
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def of_text(text):
    """A text signature in the form that `of_function` gives."""
    parts = split(text[1:text.rindex(")")])
    if parts and parts[0].startswith("$"):
        del parts[0]
        if parts[:1] == ["/"]:
            del parts[0]
    shown = []
    for part in parts:
        name, sign, value = part.partition("=")
        if sign:
            try:
                value = default(eval(value, {"sys": sys}))
            except Exception:
                value = "..."
        shown.append(name + sign + value)
    return "(" + ", ".join(shown) + ")"


def signature(value, bound=False):
    """How something is called; empty where that is not known."""
    seen = 0
    while hasattr(value, "__wrapped__") and type(value) is FUNCTION and seen < 9:
        value, seen = value.__wrapped__, seen + 1
    if type(value) is FUNCTION:
        return of_function(value, bound)
    if type(value).__name__ == "method":
        return signature(value.__func__, True)
    text = getattr(value, "__text_signature__", None)
    return of_text(text) if isinstance(text, str) else ""


def raw(cls, name):
    """An attribute of a class as it stands in the dict of the class that has it."""
    for base in type.mro(cls) if cls is type else cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


# Whether a special method is a slot, a function in Rust or one in Python is nobody's business.
KINDS = {
    "function": "method", "method_descriptor": "method", "wrapper_descriptor": "method", "cached_property": "attribute",
    "property": "attribute", "getset_descriptor": "attribute", "member_descriptor": "attribute", "_tuplegetter": "attribute",
    "classmethod_descriptor": "classmethod", "builtin_function_or_method": "static", "staticmethod": "static",
    "classmethod": "classmethod", "DynamicClassAttribute": "attribute", "partialmethod": "method", "singledispatchmethod": "method",
}

FUNCTIONS = ("function", "builtin_function_or_method", "method", "method-wrapper", "_lru_cache_wrapper")


def show_class(path, cls, exact, write):
    """The lines of a class: each name in its `dir`, without what its first base has as well, if that is a built-in type."""
    base = cls.__base__ if exact and cls is not object else object
    write(path, "class", f"({base.__name__})" if exact and base is not object else "")
    for name in sorted(set(dir(cls)) | (set(dir(type)) if cls is type else set())):
        if name in INTERNAL or name.startswith("_") and not name.endswith("__"):
            continue
        line = show_attribute(raw(cls, name), exact)
        if cls is object or line != show_attribute(raw(base, name), exact):
            write(f"{path}.{name}", *line)


def show_attribute(value, exact):
    """What an attribute of a class is, and how it is called. `exact`: whether it is a member is told, too."""
    of_type = type(value).__name__
    if exact and of_type == "member_descriptor":
        return "member", ""
    kind = KINDS.get(of_type) or ("class" if isinstance(value, type) else "value")
    if kind in ("attribute", "value", "class"):
        return kind, ""
    inside = value.__func__ if of_type in ("classmethod", "staticmethod") else value
    return kind, signature(inside, kind != "static")


def show_module(module, write):
    """The lines of a module: what it says it offers, or all that is not private and no other module."""
    offered = getattr(module, "__all__", None)
    if offered is None or module.__name__ in ("types", "sys"):
        offered = [name for name in dir(module) if not name.startswith("_")]
    for name in sorted(set(offered)):
        value = getattr(module, name, None)
        if isinstance(value, type(sys)):
            if module.__name__ + "." + name in sys.modules or name in ("path", "abc"):
                write(name, "module", "")
        elif isinstance(value, type):
            home = value.__module__
            own = home.split(".")[0] in (module.__name__.split(".")[0], "builtins", "posix") or home.startswith("_")
            if own and value.__name__ == name:
                show_class(name, value, module.__name__ == "builtins", write)
            else:
                write(name, "class", "")
        elif callable(value) and type(value).__name__ in FUNCTIONS:
            write(name, "function", signature(value))
        else:
            write(name, "value", "")


def unnamed_types():
    """Objects whose types have no name in `builtins`, by the name of the type."""
    def function(): pass
    def generate(): yield
    async def coroutine(): pass
    async def generate_later(): yield
    async def awaits(): await begun
    class Slotted: __slots__ = "slot"
    class Sequence:
        def __getitem__(self, at): raise IndexError
    def deep():
        inner = 1
        return lambda: inner
    begun = coroutine()
    stepped = begun.__await__()
    begun.close()
    asyncs = generate_later()
    steps = [asyncs.asend(None), asyncs.athrow(ValueError)]
    try:
        raise ValueError
    except ValueError as error:
        traceback = error.__traceback__
    namespace = {}
    exec("type Alias = int\ndef generic[T, *Ts, **P](): return T, Ts, P\nparameters = generic()", namespace)
    view = memoryview(b"")
    objects = [
        None, ..., NotImplemented, function, len, [].append, str.upper, int.__add__, (5).__add__, dict.__dict__["fromkeys"],
        FUNCTION.__dict__["__code__"], Slotted.slot, Sequence().__getitem__, function.__code__, sys._getframe(), sys, traceback,
        generate(), begun, asyncs, stepped, *steps, deep().__closure__[0], list[int], int | str, namespace["Alias"],
        *namespace["parameters"], namespace["parameters"][2].args, namespace["parameters"][2].kwargs, type(sys.implementation)(),
        type.__dict__, iter([]), reversed([]), iter(()), iter("a"), iter("\xe9"), iter(b""), iter(bytearray()), iter({}),
        iter({}.items()), iter({}.values()), reversed({}), reversed({}.items()), reversed({}.values()), {}.keys(), {}.items(),
        {}.values(), iter(set()), iter(range(1)), iter(range(2 ** 70)), iter(view), iter(Sequence()), iter(int, 0), iter(list[int]),
        function.__code__.co_lines(), function.__code__.co_positions(), sys.flags, sys.version_info, sys.float_info,
        sys.int_info, sys.hash_info,
    ]
    shown = {}
    for value in objects:
        shown.setdefault(type(value).__name__, type(value))
    return shown


def main(name):
    lines = []

    def write(path, kind, shown):
        lines.append(f"{path} {kind} {shown}".rstrip())

    if name == "types-of":
        for own, cls in sorted(unnamed_types().items()):
            show_class(own, cls, True, write)
    else:
        module = __import__(name)
        for part in name.split(".")[1:]:
            module = getattr(module, part)
        show_module(module, write)
    print("\n".join(lines))


main(sys.argv[1])
