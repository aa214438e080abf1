"""What packages hold, and packages that are spread over several folders."""

import importlib
import importlib.machinery
import importlib.util
import os
import sys
from collections import namedtuple
from functools import singledispatch

__all__ = [
    "get_importer", "iter_importers", "walk_packages", "iter_modules", "get_data", "read_code", "extend_path", "ModuleInfo",
]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def read_code(stream):
    """Code from a file of compiled code; baem has none."""
    return None


def walk_packages(path=None, prefix="", onerror=None):
    """Generate what is in packages, and in the packages in them, which are imported."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inside = [place for place in getattr(sys.modules[info.name], "__path__", None) or [] if place not in seen]
            seen.update(inside)
            yield from walk_packages(inside, info.name + ".", onerror)


def iter_modules(path=None, prefix=""):
    """Generate the modules in some folders, by default in those of `sys.path`."""
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    else:
        importers = map(get_importer, path)
    seen = set()
    for importer in importers:
        for name, is_package in iter_importer_modules(importer, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(importer, name, is_package)


@singledispatch
def iter_importer_modules(importer, prefix=""):
    """The modules that a finder finds."""
    if not hasattr(importer, "iter_modules"):
        return []
    return importer.iter_modules(prefix)


def _iter_file_finder_modules(importer, prefix=""):
    import inspect
    if importer.path is None or not os.path.isdir(importer.path):
        return
    seen = set()
    try:
        files = sorted(os.listdir(importer.path))
    except OSError:
        # What cannot be read holds nothing.
        files = []
    for file in files:
        name = inspect.getmodulename(file)
        if name == "__init__" or name in seen:
            continue
        path = os.path.join(importer.path, file)
        is_package = False
        if not name and os.path.isdir(path) and "." not in file:
            try:
                is_package = any(inspect.getmodulename(one) == "__init__" for one in os.listdir(path))
            except OSError:
                pass
            if not is_package:
                continue
            name = file
        if name and "." not in name:
            seen.add(name)
            yield prefix + name, is_package


iter_importer_modules.register(importlib.machinery.FileFinder, _iter_file_finder_modules)


def get_importer(path_item):
    """The finder for a folder, from the hooks; None if none takes it."""
    path_item = os.fsdecode(path_item)
    try:
        return sys.path_importer_cache[path_item]
    except KeyError:
        pass
    for hook in sys.path_hooks:
        try:
            importer = hook(path_item)
        except ImportError:
            continue
        sys.path_importer_cache.setdefault(path_item, importer)
        return importer
    return None


def iter_importers(fullname=""):
    """Generate the finders for a module."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    if "." in fullname:
        package = importlib.import_module(fullname.rpartition(".")[0])
        path = getattr(package, "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def extend_path(path, name):
    """A package's path with the folders of the same name in all of `sys.path`."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    if parent:
        try:
            search = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    else:
        search = sys.path
    for folder in search:
        if not isinstance(folder, str):
            continue
        find_spec = getattr(get_importer(folder), "find_spec", None)
        spec = find_spec(last) if find_spec is not None else None
        for portion in (spec.submodule_search_locations or []) if spec is not None else []:
            if portion not in path:
                path.append(portion)
        listed = os.path.join(folder, name + ".pkg")
        if os.path.isfile(listed):
            with open(listed) as file:
                for line in file:
                    line = line.rstrip("\n")
                    if line and not line.startswith("#"):
                        path.append(line)
    return path


def get_data(package, resource):
    """The bytes of a file beside a package; None if its loader reads no files."""
    spec = importlib.util.find_spec(package)
    loader = spec.loader if spec is not None else None
    if not hasattr(loader, "get_data"):
        return None
    module = sys.modules.get(package) or importlib._bootstrap._load(spec)
    if module is None or not hasattr(module, "__file__"):
        return None
    return loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split("/")))


def resolve_name(name):
    """The object that a name means: `module:object.attribute`, or with dots only."""
    module, colon, rest = name.partition(":")
    parts = module.split(".") + (rest.split(".") if rest else [])
    if not all(part.isidentifier() for part in parts):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        found = importlib.import_module(module)
        parts = rest.split(".") if rest else []
    else:
        parts = name.split(".")
        at = parts.pop(0)
        found = importlib.import_module(at)
        while parts:
            try:
                found = importlib.import_module(f"{at}.{parts[0]}")
            except ImportError:
                break
            at = f"{at}.{parts.pop(0)}"
    for part in parts:
        found = getattr(found, part)
    return found
