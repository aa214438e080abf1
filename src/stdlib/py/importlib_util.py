"""Helpers for those who find and load modules themselves."""

import sys
import types
from importlib import _bootstrap
from importlib._bootstrap import (
    MAGIC_NUMBER, decode_source, module_from_spec, spec_from_file_location, spec_from_loader,
)

__all__ = [
    "LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source", "find_spec", "module_from_spec", "resolve_name",
    "source_from_cache", "source_hash", "spec_from_file_location", "spec_from_loader",
]


def __getattr__(name):
    if name == "Loader":
        from importlib.abc import Loader
        return Loader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def source_hash(source_bytes):
    """A hash of source, eight bytes."""
    number = 0xcbf29ce484222325
    for byte in source_bytes:
        number = (number ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return number.to_bytes(8, "little")


def resolve_name(name, package):
    """A name that may be relative to a package, as an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]


def _spec_of_loaded(name, fullname):
    module = sys.modules[fullname]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f"{name}.__spec__ is not set") from None
    if spec is None:
        raise ValueError(f"{name}.__spec__ is None")
    return spec


def _find_spec_from_path(name, path=None):
    """The spec of a module, looked for in these folders; the packages it is in are not imported."""
    return _spec_of_loaded(name, name) if name in sys.modules else _bootstrap._find_spec(name, path)


def find_spec(name, package=None):
    """The spec of a module; None if there is none. The packages it is in are imported."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        return _spec_of_loaded(name, fullname)
    path = None
    parent_name = fullname.rpartition(".")[0]
    if parent_name:
        parent = __import__(parent_name, fromlist=["__path__"])
        try:
            path = parent.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent_name!r} while trying to find {fullname!r}", name=fullname
            ) from error
    return _bootstrap._find_spec(fullname, path)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython would keep the code of a file; baem keeps none."""
    import os
    folder, file = os.path.split(os.fspath(path))
    stem, dot, rest = file.rpartition(".")
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    name = f"{stem or rest}.{tag}"
    if optimization is None:
        level = sys.flags.optimize
        optimization = "" if level == 0 else level
    if str(optimization):
        if not str(optimization).isalnum():
            raise ValueError(f"{str(optimization)!r} is not alphanumeric")
        name = f"{name}.opt-{optimization}"
    return os.path.join(folder, "__pycache__", name + ".pyc")


def source_from_cache(path):
    """The file whose code CPython would keep under a path."""
    import os
    path = os.fspath(path)
    head, file = os.path.split(path)
    head, folder = os.path.split(head)
    if folder != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    dots = file.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {file!r}")
    return os.path.join(head, file.partition(".")[0] + ".py")


class _LazyModule(types.ModuleType):
    """A module that is filled when somebody first asks it for something."""

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        if object.__getattribute__(self, "__class__") is _LazyModule and not state["is_loading"]:
            state["is_loading"] = True
            own = object.__getattribute__(self, "__dict__")
            before, now = state["__dict__"], dict(own)
            name = before["__name__"]
            changed = {key: value for key, value in now.items() if key not in before or before[key] is not value}
            spec.loader.exec_module(self)
            if name in sys.modules and sys.modules[name] is not self:
                raise ValueError(f"module object for {name!r} substituted in sys.modules during a lazy load")
            # What the program set in the meantime stays.
            own.update(changed)
            self.__class__ = types.ModuleType
        return object.__getattribute__(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """A loader that lets another one fill the module when that is first used."""

    def __init__(self, loader):
        self.__check_eager_loader(loader)
        self.loader = loader

    @staticmethod
    def __check_eager_loader(loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")

    @classmethod
    def factory(cls, loader):
        """A function that makes such loaders around those of a class."""
        cls.__check_eager_loader(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        """Have the other loader make the module."""
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Put it off."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"__dict__": module.__dict__.copy(), "is_loading": False}
        module.__class__ = _LazyModule
