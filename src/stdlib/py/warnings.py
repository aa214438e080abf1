"""Warnings: what becomes of each is decided by filters.

A filter is a tuple: action, message, category, module, line. A message or module is None, a text, or a pattern; a line of 0 stands
for all lines. The first filter that fits decides.
"""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = "default"
onceregistry = _onceregistry = {}
# Changes with the filters, so that what modules remember is void.
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """A warning, with where it comes from."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


# Showing.

def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default to the standard error stream."""
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as it is shown."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_own_showwarning, _own_formatwarning = showwarning, formatwarning


def _show(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            # There is nowhere to show it.
            return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass


def _format(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            # The interpreter may be on its way out.
            line = None
    if line:
        text += f"  {line.strip()}\n"
    if msg.source is not None:
        text += f"{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def _showwarnmsg(msg):
    # A program may have put its own function in the place of `showwarning`.
    function = globals().get("showwarning", _own_showwarning)
    if function is _own_showwarning:
        _show(msg)
        return
    if not callable(function):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    function(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    function = globals().get("formatwarning", _own_formatwarning)
    if function is _own_formatwarning:
        return _format(msg)
    return function(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


# Filters.

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter: before all others, or behind them. Message and module are regular expressions for the beginning."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all messages and modules."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """An option of the command line is wrong."""


def _process_options(args):
    for arg in args:
        try:
            _set_option(arg)
        except _OptionError as error:
            print("Invalid -W option ignored:", error, file=sys.stderr)


def _set_option(arg):
    """Add the filter that an option `action:message:category:module:line` describes."""
    parts = arg.split(":")
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    parts = [part.strip() for part in parts] + [""] * (5 - len(parts))
    action, message, category, module, lineno = parts
    action = _option_action(action)
    category = _option_category(category)
    if message or module:
        import re
        message = re.escape(message)
        module = re.escape(module) + r"\Z" if module else ""
    try:
        lineno = int(lineno) if lineno else 0
        if lineno < 0:
            raise ValueError
    except ValueError:
        raise _OptionError(f"invalid lineno {lineno!r}") from None
    filterwarnings(action, message, category, module, lineno)


def _option_action(action):
    if not action or action == "all":
        return "always" if action else "default"
    for known in ("default", "always", "ignore", "module", "once", "error"):
        if known.startswith(action):
            return known
    raise _OptionError(f"invalid action: {action!r}")


def _option_category(category):
    if not category:
        return Warning
    if "." not in category:
        import builtins as module
        name = category
    else:
        path, _, name = category.rpartition(".")
        try:
            module = __import__(path, None, None, [name])
        except ImportError:
            raise _OptionError(f"invalid module name: {path!r}") from None
    try:
        found = getattr(module, name)
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


# Warning.

def _is_internal(frame):
    """Whether a frame is of the machinery of imports, which is passed over."""
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def _is_skipped(frame, prefixes):
    return _is_internal(frame) or frame.f_code.co_filename.startswith(prefixes)


def _category_of(message, category):
    if isinstance(message, Warning):
        return message.__class__
    if category is None:
        return UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    return category


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warn about what the caller does, or with a higher level about what its callers do."""
    category = _category_of(message, category)
    if not isinstance(skip_file_prefixes, tuple):
        found = type(skip_file_prefixes).__name__
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {found}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")
    if not isinstance(stacklevel, int):
        import operator
        stacklevel = operator.index(stacklevel)
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    try:
        frame = sys._getframe(1)
        if stacklevel > 1 and not (skip_file_prefixes and _is_skipped(frame, skip_file_prefixes)) and (
            not _is_internal(frame)
        ):
            for _ in range(1, stacklevel):
                frame = frame.f_back
                while frame is not None and (
                    _is_skipped(frame, skip_file_prefixes) if skip_file_prefixes else _is_internal(frame)
                ):
                    frame = frame.f_back
                if frame is None:
                    raise ValueError
        else:
            for _ in range(1, stacklevel):
                frame = frame.f_back
                if frame is None:
                    raise ValueError
    except ValueError:
        namespace, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    _warn_explicit(
        message, category, filename, lineno, namespace.get("__name__", "<string>"),
        namespace.setdefault("__warningregistry__", {}), source,
    )


def _warn_unawaited_coroutine(coro):
    """Warn of a coroutine that was dropped before it began. The interpreter calls this."""
    message = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is not None:
        import linecache
        message += "\nCoroutine created at (most recent call last)"
        for filename, lineno, name in reversed(coro.cr_origin):
            message += f'\n  File "{filename}", line {lineno}, in {name}'
            if line := linecache.getline(filename, lineno).strip():
                message += f"\n    {line}"
    warn(message, RuntimeWarning, stacklevel=2, source=coro)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None,
):
    """Warn about a line of a file."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if module_globals is not None:
        import linecache
        linecache.getlines(filename, module_globals)
    _warn_explicit(message, category, filename, int(lineno), module, registry, source)


def _fits(wanted, text):
    return wanted is None or (wanted == text if isinstance(wanted, str) else wanted.match(text) is not None)


def _warn_explicit(message, category, filename, lineno, module, registry, source):
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, wanted, cls, in_module, line in filters:
        if (
            _fits(wanted, text) and issubclass(category, cls) and _fits(in_module, module)
            and (line == 0 or lineno == line)
        ):
            break
    else:
        action = defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == "module":
        registry[key] = 1
        anywhere = (text, category, 0)
        if registry.get(anywhere):
            return
        registry[anywhere] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {(action, wanted, cls, in_module, line)}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """A context in which filters can be changed; afterwards they are what they were. It can keep the warnings in a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._show
        log = None
        if self._record:
            log = []
            module._show = log.append
            # Else a function of the program's would be asked first.
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._show = self._showwarnmsg_impl


class deprecated:
    """A decorator of functions and classes that are not to be used any more."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        import functools
        if isinstance(arg, type):
            original_new = arg.__new__

            @functools.wraps(original_new)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                if original_new is not object.__new__:
                    return original_new(cls, *args, **kwargs)
                # What `object.__new__` says depends on both methods.
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original_new(cls)

            arg.__new__ = staticmethod(__new__)
            original_init_subclass = arg.__init_subclass__
            function = getattr(original_init_subclass, "__func__", original_init_subclass)
            if function is not original_init_subclass:
                # A method of the class in Python, which takes the class itself.
                @functools.wraps(function)
                def __init_subclass__(*args, **kwargs):
                    warn(message, category=category, stacklevel=stacklevel + 1)
                    return function(*args, **kwargs)

                arg.__init_subclass__ = classmethod(__init_subclass__)
            else:
                @functools.wraps(original_init_subclass)
                def __init_subclass__(*args, **kwargs):
                    warn(message, category=category, stacklevel=stacklevel + 1)
                    return original_init_subclass(*args, **kwargs)

                arg.__init_subclass__ = __init_subclass__
            arg.__deprecated__ = __new__.__deprecated__ = message
            __init_subclass__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError(
                f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}"
            )

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn about a name that will go with a version; RuntimeError from that version on."""
    version = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {version} alpha")
    warn(message.format(name=name, remove=version), DeprecationWarning, stacklevel=3)


_process_options(getattr(sys, "warnoptions", ()))
