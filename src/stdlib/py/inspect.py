"""Questions about live objects: what they are, what they are called with, where their source is.

`signature` is the largest part: `Parameter`, `Signature` and `BoundArguments` at the end of the file. The rest follows the list in
`__all__`: kinds of objects, their members, their source, the frames of a stack, the states of generators.
"""

import enum
import sys
import types
from collections import namedtuple
from keyword import iskeyword

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments", "Attribute", "BlockFinder",
    "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR",
    "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED",
    "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock", "FrameInfo", "FullArgSpec",
    "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature", "TPFLAGS_IS_ABSTRACT", "Traceback",
    "classify_class_attrs", "cleandoc", "currentframe", "findsource", "formatannotation", "formatannotationrelativeto",
    "formatargvalues", "get_annotations", "getabsfile", "getargs", "getargvalues", "getasyncgenlocals", "getasyncgenstate",
    "getattr_static", "getblock", "getcallargs", "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals",
    "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals", "getgeneratorstate",
    "getinnerframes", "getlineno", "getmembers", "getmembers_static", "getmodule", "getmodulename", "getmro",
    "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize", "isabstract", "isasyncgen",
    "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction",
    "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor",
    "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule", "isroutine", "istraceback",
    "markcoroutinefunction", "signature", "stack", "trace", "unwrap", "walktree",
]

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

TPFLAGS_IS_ABSTRACT = 1 << 20

_MISSING = object()
# Functions whose parameter is called `object` need it under another name.
_OBJECT = object


# What an object is.

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a method written in Python, bound to its object."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Whether it is a native function, or a native method bound to its object."""
    return isinstance(object, types.BuiltinFunctionType)


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is what a function made by `async def` returns."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether `await` takes it."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    import _collections_abc
    return isinstance(object, _collections_abc.Awaitable)


def ismethodwrapper(object):
    """Whether it is a special method of a native class, bound to its object."""
    return isinstance(object, types.MethodWrapperType)


def isgetsetdescriptor(object):
    """Whether it is a computed attribute of a native class."""
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    """Whether it is a stored attribute of a native class, or a slot."""
    return isinstance(object, types.MemberDescriptorType)


def ismethoddescriptor(object):
    """Whether it binds to objects, but is no function and cannot be assigned to."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    """Whether it decides about assignments to the attribute it is."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (
        isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)
    )


def isabstract(object):
    """Whether it is a class with methods that are still to be written."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    import abc
    # While `__init_subclass__` runs, the flag is not yet known.
    if not issubclass(type(object), abc.ABCMeta) or hasattr(object, "__abstractmethods__"):
        return False
    if any(getattr(value, "__isabstractmethod__", False) for value in object.__dict__.values()):
        return True
    return any(
        getattr(getattr(object, name, None), "__isabstractmethod__", False)
        for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())
    )


def _behind(function):
    """The function behind partial objects and bound methods."""
    from functools import _unwrap_partial, _unwrap_partialmethod
    function = _unwrap_partialmethod(function)
    while ismethod(function):
        function = function.__func__
    return _unwrap_partial(function)


def _has_flag(object, flag):
    function = _behind(object)
    if not (isfunction(function) or _is_function_like(function)):
        return False
    return bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether it is a function with `yield`."""
    return _has_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Make `iscoroutinefunction` say yes to a function that returns something to be awaited."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether it is a function made by `async def`, or marked as one."""
    return _has_flag(obj, CO_COROUTINE) or getattr(_behind(obj), "_is_coroutine_marker", None) is _is_coroutine_mark


def isasyncgenfunction(obj):
    """Whether it is a function made by `async def` with `yield`."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


class BufferFlags(enum.IntFlag):
    """What a buffer is asked for."""

    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


# Members.

def getmro(cls):
    """The classes whose attributes a class has, nearest first."""
    return cls.__mro__


def _members(object, predicate, getter):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object, *getmro(object))
        try:
            names.extend(
                name for base in object.__bases__ for name, value in base.__dict__.items()
                if isinstance(value, types.DynamicClassAttribute)
            )
        except AttributeError:
            pass
    found, seen = [], set()
    for name in names:
        try:
            # What comes twice is taken from the dict of a class.
            if name in seen:
                raise AttributeError
            value = getter(object, name)
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """All attributes as pairs of name and value, in the order of their names; a predicate chooses among the values."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same with `getattr_static`: nothing is computed."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """The attributes of a class, each with its kind and the class that defines it."""
    mro = getmro(cls)
    metamro = tuple(base for base in getmro(type(cls)) if base not in (type, object))
    bases = (cls, *mro)
    names = dir(cls)
    names.extend(
        name for base in mro for name, value in base.__dict__.items()
        if isinstance(value, types.DynamicClassAttribute) and value.fget is not None
    )
    result, seen = [], set()
    for name in names:
        home, own, found = None, None, None
        if name not in seen:
            try:
                if name == "__dict__":
                    raise Exception("the class's own one is meant")
                found = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(found, "__objclass__", home)
                if home not in bases:
                    # The value comes out of a descriptor, or out of the metaclass.
                    home, last = None, None
                    for base in bases:
                        value = getattr(base, name, None)
                        if value is found:
                            last = base
                    for base in metamro:
                        try:
                            value = base.__getattr__(cls, name)
                        except AttributeError:
                            continue
                        if value is found:
                            last = base
                    if last is not None:
                        home = last
        for base in bases:
            if name in base.__dict__:
                own = base.__dict__[name]
                if home not in metamro:
                    home = base
                break
        if home is None:
            continue
        value = own if own is not None else found
        if isinstance(own, (staticmethod, types.BuiltinMethodType)):
            kind, value = "static method", own
        elif isinstance(own, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = "class method", own
        elif isinstance(own, property):
            kind, value = "property", own
        else:
            kind = "method" if isroutine(value) else "data"
        result.append(Attribute(name, kind, home, value))
        seen.add(name)
    return result


def walktree(classes, children, parent):
    """The part of a class tree below some classes."""
    result = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result


def getclasstree(classes, unique=False):
    """Classes as a tree: pairs of a class and its bases, each followed by a list of what derives from it."""
    children, roots = {}, []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    roots.extend(parent for parent in children if parent not in classes)
    return walktree(roots, children, None)


def _static_dict(object):
    """The instance's dict, found without asking the object."""
    for base in type(object).__mro__:
        found = type.__dict__["__dict__"].__get__(base).get("__dict__", _MISSING)
        if found is not _MISSING:
            if type(found) is not types.GetSetDescriptorType or found.__name__ != "__dict__":
                return {}
            try:
                return found.__get__(object)
            except AttributeError:
                return {}
    return {}


def _static_lookup(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        own = type.__dict__["__dict__"].__get__(base)
        if "__dict__" in own and type(own["__dict__"]) is not types.GetSetDescriptorType:
            # A class with a `__dict__` of its own hides what it has.
            if base is not cls and name not in own:
                continue
        if name in own:
            return own[name]
    return _MISSING


def getattr_static(obj, attr, default=_MISSING):
    """An attribute as it is stored: no descriptor, `__getattr__` or `__getattribute__` runs."""
    own = _MISSING
    if not issubclass(type(obj), type):
        cls = type(obj)
        found = _static_lookup(cls, "__dict__")
        if found is _MISSING or type(found) in (types.MemberDescriptorType, types.GetSetDescriptorType):
            if isinstance(obj, types.ModuleType):
                own = object.__getattribute__(obj, "__dict__").get(attr, _MISSING)
            else:
                own = dict.get(_static_dict(obj), attr, _MISSING)
    else:
        cls = obj
    found = _static_lookup(cls, attr)
    if own is not _MISSING and found is not _MISSING:
        if _static_lookup(type(found), "__get__") is not _MISSING and (
            _static_lookup(type(found), "__set__") is not _MISSING or _static_lookup(type(found), "__delete__") is not _MISSING
        ):
            return found
    if own is not _MISSING:
        return own
    if found is not _MISSING:
        return found
    if obj is cls:
        found = _static_lookup(type(cls), attr)
        if found is not _MISSING:
            return found
    if default is not _MISSING:
        return default
    raise AttributeError(attr)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable in a new dict; strings are evaluated if that is wanted."""
    wrapped = None
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__", None)
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        module = sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
        wrapped = obj
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, "__annotations__", None)
        own_globals, own_locals = obj.__dict__, None
    elif callable(obj):
        annotations = getattr(obj, "__annotations__", None)
        own_globals, own_locals = getattr(obj, "__globals__", None), None
        wrapped = obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    if wrapped is not None:
        from functools import partial
        while True:
            if hasattr(wrapped, "__wrapped__"):
                wrapped = wrapped.__wrapped__
            elif isinstance(wrapped, partial):
                wrapped = wrapped.func
            else:
                break
        if hasattr(wrapped, "__globals__"):
            own_globals = wrapped.__globals__
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals or {}
    # Type parameters are seen unless a variable hides them.
    if parameters := getattr(obj, "__type_params__", ()):
        locals = {parameter.__name__: parameter for parameter in parameters} | locals
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in annotations.items()
    }


def unwrap(func, *, stop=None):
    """What is behind `__wrapped__`, as far as it goes or `stop` says."""
    first, seen = func, {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


# Documentation and source.

def indentsize(line):
    """The width of the white space that a line begins with."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def _class_of_function(function):
    cls = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name, None)
    return cls if isclass(cls) else None


def _inherited_doc(object):
    """The documentation that a class or method without one inherits."""
    if isclass(object):
        for base in object.__mro__:
            if base is not _OBJECT:
                try:
                    doc = base.__doc__
                except AttributeError:
                    continue
                if doc is not None:
                    return doc
        return None
    from functools import cached_property
    if ismethod(object):
        name, this = object.__func__.__name__, object.__self__
        cls = this if isclass(this) and getattr(getattr(this, name, None), "__func__") is object.__func__ else type(this)
    elif isfunction(object):
        name, cls = object.__name__, _class_of_function(object)
        if cls is None or getattr(cls, name) is not object:
            return None
    elif isbuiltin(object):
        name, this = object.__name__, object.__self__
        cls = this if isclass(this) and f"{this.__qualname__}.{name}" == object.__qualname__ else type(this)
    elif isinstance(object, property):
        name = object.__name__
        cls = _class_of_function(object.fget)
        if cls is None or getattr(cls, name) is not object:
            return None
    elif isinstance(object, cached_property):
        name = object.attrname
        cls = _class_of_function(object.func)
        if cls is None or getattr(cls, name) is not object:
            return None
    elif ismethoddescriptor(object) or isdatadescriptor(object):
        name, cls = object.__name__, object.__objclass__
        if getattr(cls, name) is not object:
            return None
        if ismemberdescriptor(object):
            slots = getattr(cls, "__slots__", None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The documentation of an object, tidied up; that of a base class where there is none of its own."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Documentation without its common indentation and without blank lines around it."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")), default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getfile(object):
    """The file that an object comes from."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        if getattr(getattr(object, "__spec__", None), "origin", None) == "frozen":
            return f"<embedded {object.__spec__.name}>"
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if getattr(getattr(module, "__spec__", None), "origin", None) == "frozen":
                return f"<embedded {object.__module__}>"
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__
    )


def _code_of(object):
    """The code of a method, function, traceback or frame; other objects as they are."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object


def getmodulename(path):
    """The name of the module that a file holds; None if it holds none."""
    import os
    import importlib.machinery
    name = os.path.basename(path)
    fitting = [suffix for suffix in importlib.machinery.all_suffixes() if name.endswith(suffix)]
    return name[:-len(max(fitting, key=len))] if fitting else None


def getsourcefile(object):
    """The file with the source of an object; None if it cannot be had."""
    import linecache
    import os
    filename = getfile(object)
    if filename.endswith((".pyc", ".pyo")):
        filename = os.path.splitext(filename)[0] + ".py"
    if filename in linecache.cache or os.path.exists(filename):
        return filename
    module = getmodule(object, filename)
    if getattr(module, "__loader__", None) is not None:
        return filename
    if getattr(getattr(module, "__spec__", None), "loader", None) is not None:
        return filename
    return None


def getabsfile(object, _filename=None):
    """The absolute path of the file that an object comes from."""
    import os
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodule(object, _filename=None):
    """The module that an object was defined in; None if it is not known."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    import os
    try:
        wanted = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    code = _code_of(object)
    named = code.co_filename if iscode(code) else wanted
    for module in list(sys.modules.values()):
        if ismodule(module):
            file = getattr(module, "__file__", None)
            if isinstance(file, str) and (file == named or os.path.normcase(os.path.abspath(file)) == wanted):
                return module
    if not hasattr(object, "__name__"):
        return None
    for name in ("__main__", "builtins"):
        module = sys.modules[name]
        if getattr(module, object.__name__, None) is object:
            return module
    return None


class ClassFoundException(Exception):
    """Kept for those who name it: nothing raises it."""


def findsource(object):
    """All lines of the file with an object's source, and the line where it begins, from zero."""
    import linecache
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines and file.startswith("<embedded "):
        # The text of a module that comes with the interpreter is in no file.
        from _imp import frozen_source
        lines = (frozen_source(file[10:-1]) or "").splitlines(keepends=True)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            at = vars(object)["__firstlineno__"] - 1
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
    else:
        code = _code_of(object)
        if not iscode(code):
            raise OSError("could not find code object")
        at = code.co_firstlineno - 1
    if at >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, at


def getcomments(object):
    """The comments right above an object's source; None if there are none."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        if start < len(lines) and lines[start][:1] == "#":
            end = start
            while end < len(lines) and lines[end][:1] == "#":
                end += 1
            return "".join(line.expandtabs() for line in lines[start:end])
        return None
    if not at:
        return None
    indent = indentsize(lines[at])
    start = at
    while start > 0 and lines[start - 1].lstrip()[:1] == "#" and indentsize(lines[start - 1]) == indent:
        start -= 1
    found = [line.expandtabs().lstrip() for line in lines[start:at]]
    while found and found[0].strip() == "#":
        found.pop(0)
    while found and found[-1].strip() == "#":
        found.pop()
    return "".join(found) or None


class EndOfBlock(Exception):
    """The source of an object is over."""


class BlockFinder:
    """Takes tokens until the first function, class or lambda among them is over; `last` is its last line."""

    def __init__(self):
        self.indent = 0
        self.islambda = False
        self.started = False
        self.passline = False
        self.indecorator = False
        self.last = 1
        self.body_col0 = None

    def tokeneater(self, type, token, srowcol, erowcol, line):
        """Take a token, or raise EndOfBlock."""
        import tokenize
        if not self.started and not self.indecorator:
            if token == "@":
                self.indecorator = True
            elif token in ("def", "class", "lambda"):
                self.islambda = token == "lambda"
                self.started = True
            self.passline = True
        elif type == tokenize.NEWLINE:
            self.passline = False
            self.last = srowcol[0]
            if self.islambda:
                raise EndOfBlock
            self.indecorator = False
        elif self.passline:
            pass
        elif type == tokenize.INDENT:
            if self.body_col0 is None and self.started:
                self.body_col0 = erowcol[1]
            self.indent += 1
            self.passline = True
        elif type == tokenize.DEDENT:
            self.indent -= 1
            # Blocks end with all that is indented, other lines with themselves.
            if self.indent <= 0:
                raise EndOfBlock
        elif type == tokenize.COMMENT:
            if self.body_col0 is not None and srowcol[1] >= self.body_col0:
                # A comment that is as far in belongs to the block.
                self.last = srowcol[0]
        elif self.indent == 0 and type not in (tokenize.COMMENT, tokenize.NL):
            raise EndOfBlock


def getblock(lines):
    """The lines of the block that the first of some lines begins."""
    import tokenize
    finder = BlockFinder()
    try:
        for token in tokenize.generate_tokens(iter(lines).__next__):
            finder.tokeneater(*token)
    except (EndOfBlock, IndentationError, tokenize.TokenError):
        # What follows the block may be no Python: the rest of a call, if the block is a lambda.
        pass
    return lines[:finder.last]


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one; 0 for modules."""
    object = unwrap(object)
    lines, at = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    """The text of an object's source."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


# Arguments, in the forms that came before `signature`.

Arguments = namedtuple("Arguments", "args, varargs, varkw")


def getargs(co):
    """The names of a code object's parameters."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    count = co.co_argcount
    at = count + co.co_kwonlyargcount
    args = list(names[:at])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(args, varargs, varkw)


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    """The parameters of a callable, sorted by kind."""
    try:
        sig = _signature_of(func, Signature, follow_wrapped=False, skip_bound=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, positional_only, kwonly, defaults, kwdefaults, annotations = [], [], [], (), {}, {}
    varargs = varkw = None
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for name, parameter in sig.parameters.items():
        kind = parameter.kind
        if kind is _POSITIONAL_ONLY:
            positional_only.append(name)
            if parameter.default is not parameter.empty:
                defaults += (parameter.default,)
        elif kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
            if parameter.default is not parameter.empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if parameter.default is not parameter.empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not parameter.empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(
        positional_only + args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations,
    )


ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")


def getargvalues(frame):
    """The names of the parameters of a frame's function, and the frame's variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatannotation(annotation, base_module=None):
    """An annotation as it would be written."""
    if getattr(annotation, "__module__", None) == "typing":
        return _without_typing(repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _without_typing(text):
    """A text in which names from `typing` stand alone."""
    parts = text.split("typing.")
    result = parts[0]
    for part in parts[1:]:
        # What merely ends in these letters is another module.
        if result and (result[-1].isalnum() or result[-1] in "._"):
            result += "typing."
        result += part
    return result


def formatannotationrelativeto(object):
    """A function that writes annotations as the module of an object would."""
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation


def formatargvalues(
    args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
    formatvalue=lambda value: "=" + repr(value),
):
    """What `getargvalues` gives, as text."""
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(specs) + ")"


def _raise_missing(name, missing, is_positional):
    shown = [repr(one) for one in missing]
    count = len(shown)
    text = ", ".join(shown[:-2] + [" and ".join(shown[-2:])])
    kind = "positional" if is_positional else "keyword-only"
    raise TypeError(f"{name}() missing {count} required {kind} argument{'s' if count != 1 else ''}: {text}")


def _raise_too_many(name, args, kwonly, varargs, defaults, given, values):
    most = len(args)
    least = most - len(defaults)
    kwonly_given = sum(1 for one in kwonly if one in values)
    if varargs:
        plural, taken = least != 1, f"at least {least}"
    elif defaults:
        plural, taken = True, f"from {least} to {most}"
    else:
        plural, taken = most != 1, str(most)
    extra = ""
    if kwonly_given:
        extra = (
            f" positional argument{'s' if given != 1 else ''} (and {kwonly_given} keyword-only "
            f"argument{'s' if kwonly_given != 1 else ''})"
        )
    verb = "was" if given == 1 and not kwonly_given else "were"
    raise TypeError(f"{name}() takes {taken} positional argument{'s' if plural else ''} but {given}{extra} {verb} given")


def getcallargs(func, /, *positional, **named):
    """What the parameters of a function are in a call."""
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = getfullargspec(func)
    name = func.__name__
    values = {}
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    given, most = len(positional), len(args)
    defaults = defaults or ()
    values.update(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[most:])
    possible = set(args + kwonly)
    if varkw:
        values[varkw] = {}
    for key, value in named.items():
        if key not in possible:
            if not varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            values[varkw][key] = value
            continue
        if key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        values[key] = value
    if given > most and not varargs:
        _raise_too_many(name, args, kwonly, varargs, defaults, given, values)
    if given < most:
        required = args[:most - len(defaults)]
        missing = [one for one in required if one not in values]
        if missing:
            _raise_missing(name, missing, True)
        for one, default in zip(args[most - len(defaults):], defaults):
            values.setdefault(one, default)
    missing = []
    for one in kwonly:
        if one not in values:
            if kwdefaults and one in kwdefaults:
                values[one] = kwdefaults[one]
            else:
                missing.append(one)
    if missing:
        _raise_missing(name, missing, False)
    return values


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """The names that a function takes from outside, by where they are found."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            # The variable has no value yet.
            pass
    global_names = func.__globals__
    builtin_names = global_names.get("__builtins__", __builtins__)
    if ismodule(builtin_names):
        builtin_names = builtin_names.__dict__
    in_globals, in_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in global_names:
            in_globals[name] = global_names[name]
        elif name in builtin_names:
            in_builtins[name] = builtin_names[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, in_globals, in_builtins, unbound)


# Frames.

class _Traceback(namedtuple("_Traceback", "filename lineno function code_context index")):
    pass


class Traceback(_Traceback):
    """Where a frame is: file, line, function, the lines around it and which of them it is; `positions` has columns as well."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        this = super().__new__(cls, filename, lineno, function, code_context, index)
        this.positions = positions
        return this

    def __repr__(self):
        return (
            f"Traceback(filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, "
            f"code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})"
        )


class _FrameInfo(namedtuple("_FrameInfo", ("frame", *Traceback._fields))):
    pass


class FrameInfo(_FrameInfo):
    """A frame, and where it is."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        this = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        this.positions = positions
        return this

    def __repr__(self):
        return (
            f"FrameInfo(frame={self.frame!r}, filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, "
            f"code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})"
        )


Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)


def _positions_of(code, instruction):
    if instruction < 0:
        return Positions()
    from itertools import islice
    found = next(islice(code.co_positions(), instruction // 2, None), None)
    return Positions(*found) if found is not None else Positions()


def getframeinfo(frame, context=1):
    """Where a frame or traceback is, with that many source lines around it."""
    if istraceback(frame):
        positions = _positions_of(frame.tb_frame.f_code, frame.tb_lasti)
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        if not isframe(frame):
            raise TypeError(f"{frame!r} is not a frame or traceback object")
        lineno = frame.f_lineno
        positions = _positions_of(frame.f_code, frame.f_lasti)
    if positions.lineno is None:
        positions = Positions(lineno, *positions[1:])
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            all_lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(start, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    """The line where a frame is."""
    return frame.f_lineno


def _frame_info(frame, where, context):
    found = getframeinfo(where, context)
    return FrameInfo(frame, *found, positions=found.positions)


def getouterframes(frame, context=1):
    """A frame and those that called it."""
    result = []
    while frame:
        result.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    result = []
    while tb:
        result.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return result


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """The caller's frame and those that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames between here and where the exception that is being handled was raised."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


# Generators and coroutines.

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def getgeneratorstate(generator):
    """Whether a generator was just made, runs, waits or is over."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """The variables of a generator; none when it is over."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else generator.gi_frame.f_locals


def getcoroutinestate(coroutine):
    """Whether a coroutine was just made, runs, waits or is over."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The variables of a coroutine; none when it is over."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def getasyncgenstate(agen):
    """Whether an asynchronous generator was just made, runs, waits or is over."""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getasyncgenlocals(agen):
    """The variables of an asynchronous generator; none when it is over."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    frame = getattr(agen, "ag_frame", None)
    return {} if frame is None else agen.ag_frame.f_locals


# Signatures.

class _empty:
    """Stands for an annotation or default that is not there."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0, "positional-only"
    POSITIONAL_OR_KEYWORD = 1, "positional or keyword"
    VAR_POSITIONAL = 2, "variadic positional"
    KEYWORD_ONLY = 3, "keyword-only"
    VAR_KEYWORD = 4, "variadic keyword"

    def __new__(cls, value, description):
        this = int.__new__(cls, value)
        this._value_ = value
        this.description = description
        return this

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The iterable of a comprehension has a name that no program can write.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(
                    f"implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}"
                )
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        if (iskeyword(name) and self._kind is not _POSITIONAL_ONLY) or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    @property
    def name(self):
        """Its name."""
        return self._name

    @property
    def default(self):
        """The value when it is left out; `Parameter.empty` if it must be given."""
        return self._default

    @property
    def annotation(self):
        """Its annotation, or `Parameter.empty`."""
        return self._annotation

    @property
    def kind(self):
        """How a call gives it."""
        return self._kind

    def replace(self, *, name=_MISSING, kind=_MISSING, annotation=_MISSING, default=_MISSING):
        """The same parameter with some things changed."""
        return type(self)(
            self._name if name is _MISSING else name, self._kind if kind is _MISSING else kind,
            default=self._default if default is _MISSING else default,
            annotation=self._annotation if annotation is _MISSING else annotation,
        )

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text = f"{text}{' = ' if self._annotation is not _empty else '='}{self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation
        )


class BoundArguments:
    """What the parameters of a signature are in a call."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        """The signature that the arguments are bound to."""
        return self._signature

    @property
    def args(self):
        """The positional arguments."""
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments."""
        kwargs = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                # Behind one that is missing, the others need their names.
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Add what is missing and has a default."""
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                arguments[name] = {}
            # Others are missing after `bind_partial`.
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({shown})>"


class Signature:
    """The parameters of a callable, and the annotation of what it returns."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            params = {}
        elif not __validate_parameters__:
            params = {parameter.name: parameter for parameter in parameters}
        else:
            params = self._checked(parameters)
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @staticmethod
    def _checked(parameters):
        params, top, seen_default = {}, _POSITIONAL_ONLY, False
        for parameter in parameters:
            kind, name = parameter.kind, parameter.name
            if kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before {kind.description} parameter")
            top = kind
            if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    seen_default = True
                elif seen_default:
                    raise ValueError("non-default argument follows default argument")
            if name in params:
                raise ValueError(f"duplicate parameter name: {name!r}")
            params[name] = parameter
        return params

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

    @property
    def parameters(self):
        """The parameters by their names, in order."""
        return self._parameters

    @property
    def return_annotation(self):
        """The annotation of the result, or `Signature.empty`."""
        return self._return_annotation

    def replace(self, *, parameters=_MISSING, return_annotation=_MISSING):
        """The same signature with some things changed."""
        return type(self)(
            self.parameters.values() if parameters is _MISSING else parameters,
            return_annotation=self._return_annotation if return_annotation is _MISSING else return_annotation,
        )

    __replace__ = replace

    def _basis(self):
        """What makes signatures equal: keyword-only parameters count without their order."""
        params = tuple(parameter for parameter in self.parameters.values() if parameter.kind != _KEYWORD_ONLY)
        kwonly = {parameter.name: parameter for parameter in self.parameters.values() if parameter.kind == _KEYWORD_ONLY}
        return params, kwonly, self.return_annotation

    def __hash__(self):
        params, kwonly, annotation = self._basis()
        return hash((params, frozenset(kwonly.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._basis() == other._basis()

    def bind(self, /, *args, **kwargs):
        """Bind the arguments of a call, or raise TypeError."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same for a call in which some may still be missing."""
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = list(self.parameters.values())
        at = 0
        # Positional arguments, each for the next parameter.
        for number, value in enumerate(args):
            if at == len(parameters) or parameters[at].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments")
            parameter = parameters[at]
            if parameter.kind == _VAR_POSITIONAL:
                arguments[parameter.name] = tuple(args[number:])
                at += 1
                break
            if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {parameter.name!r}")
            arguments[parameter.name] = value
            at += 1
        # Keyword arguments, for the parameters that are left.
        varkw, misplaced, kwargs = None, [], dict(kwargs)
        takes_any = any(parameter.kind == _VAR_KEYWORD for parameter in parameters)
        is_first = True
        for parameter in parameters[at:]:
            kind, name = parameter.kind, parameter.name
            if kind == _VAR_KEYWORD:
                varkw = parameter
            elif kind == _POSITIONAL_ONLY and name in kwargs and not takes_any:
                misplaced.append(name)
            elif kind != _VAR_POSITIONAL and kind != _POSITIONAL_ONLY and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif kind != _VAR_POSITIONAL and not partial and parameter.default is _empty:
                shown = " keyword-only" if kind == _KEYWORD_ONLY and is_first else ""
                raise TypeError(f"missing a required{shown} argument: {name!r}")
            is_first = False
        if kwargs:
            if varkw is not None:
                arguments[varkw.name] = kwargs
            elif misplaced:
                shown = ", ".join(repr(name) for name in misplaced)
                raise TypeError(f"got some positional-only arguments passed as keyword arguments: {shown}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as it would be written; one parameter a line when it is wider than `max_width`."""
        parts = []
        slash_is_due, star_is_due = False, True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                slash_is_due = True
            elif slash_is_due:
                parts.append("/")
                slash_is_due = False
            if kind == _VAR_POSITIONAL:
                star_is_due = False
            elif kind == _KEYWORD_ONLY and star_is_due:
                parts.append("*")
                star_is_due = False
            parts.append(parameter._format())
        if slash_is_due:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _is_function_like(obj):
    """Whether an object has all that makes a function, as those of compilers do."""
    if not callable(obj) or isclass(obj):
        return False
    defaults, kwdefaults = getattr(obj, "__defaults__", _MISSING), getattr(obj, "__kwdefaults__", _MISSING)
    annotations = getattr(obj, "__annotations__", None)
    return (
        isinstance(getattr(obj, "__code__", None), types.CodeType)
        and isinstance(getattr(obj, "__name__", None), str)
        and (defaults is None or isinstance(defaults, tuple))
        and (kwdefaults is None or isinstance(kwdefaults, dict))
        and (isinstance(annotations, dict) or annotations is None)
    )


def _signature_of(obj, cls, *, follow_wrapped=True, skip_bound=True, globals=None, locals=None, eval_str=False):
    def again(other):
        return _signature_of(
            other, cls, follow_wrapped=follow_wrapped, skip_bound=skip_bound, globals=globals, locals=locals, eval_str=eval_str,
        )

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda func: hasattr(func, "__signature__") or isinstance(func, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        sig = given
        if not isinstance(sig, (Signature, str)) and callable(sig):
            sig = sig()
        if isinstance(sig, str):
            return _from_text(cls, obj, sig)
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return sig
    from functools import partial, partialmethod
    method = getattr(obj, "__partialmethod__", None)
    if isinstance(method, partialmethod):
        wrapped = again(method.func)
        sig = _of_partial(wrapped, method, (None,))
        first = next(iter(wrapped.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first, *sig.parameters.values()))
    if isfunction(obj) or _is_function_like(obj):
        return _of_function(cls, obj, skip_bound=skip_bound, globals=globals, locals=locals, eval_str=eval_str)
    if isinstance(obj, _NATIVE):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _from_text(cls, obj, text, skip_bound)
    if isinstance(obj, partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(cls, obj, again, skip_bound)
    call = getattr_static(type(obj), "__call__", None)
    if call is not None:
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _from_text(cls, obj, text)
        return again(_bound_to(call, obj))
    raise ValueError(f"callable {obj!r} is not supported by signature")


_NATIVE = (
    types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType,
    types.ClassMethodDescriptorType,
)


def _bound_to(descriptor, obj):
    if isclass(descriptor):
        return descriptor
    get = getattr(type(descriptor), "__get__", None)
    return descriptor if get is None else get(descriptor, obj, type(obj))


def _method_of(cls, name, is_static=False):
    """A method of a class as it is called, unless it is native."""
    found = getattr_static(cls, name, None)
    if found is None or isinstance(found, _NATIVE):
        return None
    if is_static or name == "__new__":
        found = found.__func__ if isinstance(found, staticmethod) else found
        if isinstance(found, types.FunctionType):
            return types.MethodType(found, cls)
        return getattr(cls, name)
    if isinstance(found, types.FunctionType):
        return types.MethodType(found, cls)
    return _bound_to(found, cls)


def _of_class(cls, obj, again, skip_bound):
    call = _method_of(type(obj), "__call__")
    if call is not None:
        return again(call)
    new, init = _method_of(obj, "__new__"), _method_of(obj, "__init__")
    for base in obj.__mro__:
        # The nearer of the two decides.
        if new is not None and "__new__" in base.__dict__:
            return again(new)
        if init is not None and "__init__" in base.__dict__:
            return again(init)
    for base in obj.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if text:
            return _from_text(cls, base, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _without_first(sig):
    """The signature of a method for those who call it on its object."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    return sig if params[0].kind is _VAR_POSITIONAL else sig.replace(parameters=params[1:])


def _of_partial(wrapped, partial, extra=()):
    """What is left of a signature when some arguments are given."""
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*extra, *(partial.args or ()), **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    first, last, by_keyword = [], [], False
    for name, parameter in wrapped.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if parameter.kind is _POSITIONAL_ONLY:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                # Those behind it can only be given by name as well.
                by_keyword = True
                parameter = parameter.replace(default=value)
            elif parameter.kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=value)
        if not by_keyword:
            first.append(parameter)
        elif parameter.kind is _POSITIONAL_OR_KEYWORD:
            last.append(parameter.replace(kind=_KEYWORD_ONLY))
        elif parameter.kind is not _VAR_POSITIONAL:
            last.append(parameter)
    return wrapped.replace(parameters=first + last)


class _Unrepresentable:
    def __repr__(self):
        return "<unrepresentable>"


_UNREPRESENTABLE = _Unrepresentable()


def _from_text(cls, obj, text, skip_bound=True):
    """A signature from its text, as native functions have it; `$` marks the receiver."""
    has_receiver = text.startswith("($")
    source = text.replace("($", "(", 1).replace("<unrepresentable>", "_unrepresentable_")
    names = {"sys": sys}
    module = sys.modules.get(getattr(obj, "__module__", None))
    if module is not None:
        names = {**module.__dict__, **names}
    names["_unrepresentable_"] = _UNREPRESENTABLE
    inside = source.strip()
    if not (inside.startswith("(") and inside.endswith(")")):
        raise ValueError(f"{obj!r} builtin has invalid signature")
    try:
        function = eval(f"lambda {inside[1:-1]}: None".replace("\n", " "), names)
    except (SyntaxError, NameError, AttributeError, TypeError):
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    params = list(_of_function(cls, function).parameters.values())
    if has_receiver and params:
        this = getattr(obj, "__self__", None)
        if this is not None and (ismodule(this) or skip_bound):
            params.pop(0)
        elif isbuiltin(obj) and this is None:
            params.pop(0)
        else:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
    return cls(params, return_annotation=_empty)


def _of_function(cls, func, skip_bound=True, globals=None, locals=None, eval_str=False):
    """The signature of a function written in Python."""
    made = cls._parameter_cls
    text = getattr(func, "__text_signature__", None)
    if text and not isfunction(func):
        return _from_text(cls, func, text, skip_bound)
    code = func.__code__
    names = code.co_varnames
    positional = code.co_argcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    first_default = positional - len(defaults)
    params = []
    for at, name in enumerate(names[:positional]):
        params.append(made(
            name, _POSITIONAL_ONLY if at < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            annotation=annotations.get(name, _empty),
            default=defaults[at - first_default] if at >= first_default else _empty,
        ))
    end = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        name = names[end]
        params.append(made(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
    for name in names[positional:end]:
        params.append(made(
            name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty), default=kwdefaults.get(name, _empty),
        ))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[end + bool(code.co_flags & CO_VARARGS)]
        params.append(made(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    # Functions written in Python have sound parameters; others may not.
    return cls(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=not isfunction(func))
