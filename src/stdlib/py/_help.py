"""What the built-in `help` prints: an object's signature and docstring, and those of what a class or module holds."""

import sys

_NOTHING = object()
_ROUTINES = (type(len), type(lambda: 0), type(str.upper), type(object.__repr__), type(dict.__dict__["fromkeys"]))


def help(request=_NOTHING, /):
    """Print help about an object, or about what a string names."""
    if request is _NOTHING:
        print("Type help(object) for help about an object, help('name') about a module or a built-in name.")
        return
    if isinstance(request, str):
        found = _find(request)
        if found is _NOTHING:
            print(f"No Python documentation found for {request!r}.")
            print("Use help() to get the interactive help utility.")
            print("Use help(str) for help on the str class.\n")
            return
        request = found
    import _pager
    _pager.page(f"Help on {_title(request)}:\n\n" + "\n".join(_describe(request)) + "\n")


def _find(path):
    """What a dotted name means: in a module that can be imported, or in `builtins`."""
    names = path.split(".")
    for end in range(len(names), 0, -1):
        try:
            __import__(".".join(names[:end]))
        except ImportError:
            continue
        return _walk(sys.modules[".".join(names[:end])], names[end:])
    return _walk(sys.modules["builtins"], names)


def _walk(value, names):
    for name in names:
        value = getattr(value, name, _NOTHING)
    return value


def _title(thing):
    name = getattr(thing, "__name__", None)
    if isinstance(thing, type(sys)):
        return f"module {name}"
    if isinstance(thing, type):
        return f"class {name} in module {thing.__module__}"
    if _is_routine(thing):
        kind = "function" if hasattr(thing, "__code__") else "built-in function"
        if getattr(thing, "__self__", sys) is not sys or type(thing) in _ROUTINES[2:]:
            kind = "method" if hasattr(thing, "__func__") else "method descriptor" if type(thing) in _ROUTINES[2:] else kind
        home = getattr(thing, "__module__", None)
        return f"{kind} {name} in module {home}" if home else f"{kind} {name}"
    if isinstance(thing, property):
        return "property object"
    return f"{type(thing).__name__} object"


def _is_routine(thing):
    return isinstance(thing, _ROUTINES) or hasattr(thing, "__func__")


def _describe(thing):
    """The lines about an object."""
    if isinstance(thing, type(sys)):
        return _module(thing)
    if isinstance(thing, type):
        return _class(thing)
    if _is_routine(thing):
        return _routine(thing, thing.__name__)
    return _class(type(thing))


def _doc(thing):
    """The docstring's lines, without the indentation that they have in common."""
    doc = getattr(thing, "__doc__", None)
    if not isinstance(doc, str):
        return []
    first, *rest = doc.expandtabs().strip().split("\n")
    depth = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
    return [first.strip(), *(line[depth:].rstrip() for line in rest)]


def _indented(lines, margin):
    return [(margin + line).rstrip() for line in lines]


def _signature(thing):
    try:
        import inspect
        return str(inspect.signature(thing))
    except (ImportError, TypeError, ValueError):
        text = getattr(thing, "__text_signature__", None)
        if not isinstance(text, str):
            return "(...)"
        return text.replace("($module, /, ", "(").replace("($module, ", "(").replace("$", "")


def _routine(thing, name):
    function = getattr(thing, "__func__", thing)
    return [name + _signature(function), *_indented(_doc(thing), "    "), ""]


def _class(cls):
    bases = ", ".join(base.__name__ for base in cls.__bases__)
    lines = _doc(cls)
    routines, data = [], []
    for name, value in sorted(vars(cls).items()):
        if name.startswith("_") and not name.endswith("__") or name in ("__doc__", "__module__", "__dict__", "__weakref__"):
            continue
        value = getattr(value, "__func__", value)
        if _is_routine(value):
            routines += _routine(value, name)
        elif isinstance(value, property) or hasattr(type(value), "__get__"):
            data += [name, *_indented(_doc(value), "    "), ""]
    for title, part in (("Methods defined here:", routines), ("Data descriptors defined here:", data)):
        if part:
            lines += ["", title, "", *part[:-1]]
    return [f"class {cls.__name__}({bases})" if bases else f"class {cls.__name__}", *_indented(lines, " |  "), ""]


def _module(module):
    names = getattr(module, "__all__", None) or [name for name in dir(module) if not name.startswith("_")]
    values = {name: getattr(module, name) for name in sorted(names) if hasattr(module, name)}
    first, *rest = _doc(module) or [""]
    lines = ["NAME", f"    {module.__name__} - {first}" if first else f"    {module.__name__}", ""]
    if rest:
        lines += ["DESCRIPTION", *_indented(rest, "    "), ""]
    classes, functions, data = [], [], []
    for name, value in values.items():
        if isinstance(value, type):
            classes += _class(value)
        elif _is_routine(value):
            functions += _routine(value, name)
        elif not isinstance(value, type(sys)):
            data.append(f"{name} = {value!r}"[:100])
    for title, part in (("CLASSES", classes), ("FUNCTIONS", functions), ("DATA", data)):
        if part:
            lines += [title, *_indented(part, "    "), *([""] if part[-1] else [])]
    if hasattr(module, "__file__"):
        lines += ["FILE", f"    {module.__file__}", ""]
    return lines
