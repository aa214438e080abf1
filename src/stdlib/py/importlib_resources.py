"""Files that come with packages."""

import types

__all__ = [
    "Anchor", "Package", "ResourceReader", "as_file", "contents", "files", "is_resource", "open_binary", "open_text", "path",
    "read_binary", "read_text",
]

Package = types.ModuleType | str
Anchor = Package
_MISSING = object()


def __getattr__(name):
    if name == "ResourceReader":
        from importlib.resources.abc import ResourceReader
        return ResourceReader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _module(anchor):
    if isinstance(anchor, types.ModuleType):
        return anchor
    from importlib import import_module
    if isinstance(anchor, str):
        return import_module(anchor)
    import sys
    frame = sys._getframe(1)
    while frame.f_globals.get("__name__") == __name__:
        frame = frame.f_back
    return import_module(frame.f_globals["__name__"])


def files(anchor=None):
    """The folder of a package, or the one that a module is in; without one, that of the caller's module."""
    import pathlib
    module = _module(anchor)
    spec = module.__spec__
    get_reader = getattr(spec.loader, "get_resource_reader", None)
    reader = get_reader(spec.name) if get_reader is not None else None
    if reader is not None and hasattr(reader, "files"):
        return reader.files()
    places = list(spec.submodule_search_locations or ())
    if len(places) > 1:
        from importlib.resources.readers import MultiplexedPath
        return MultiplexedPath(*places)
    if places:
        return pathlib.Path(places[0])
    if spec.has_location:
        return pathlib.Path(spec.origin).parent
    raise FileNotFoundError("Can't open orphan path")


class _AsFile:
    """A resource as a file or folder of the file system: itself if it is one, else a copy for the time being."""

    def __init__(self, resource):
        self._resource = resource
        self._folder = None

    def __enter__(self):
        import pathlib
        if isinstance(self._resource, pathlib.Path):
            return self._resource
        import tempfile
        self._folder = tempfile.TemporaryDirectory()
        return self._copy(self._resource, pathlib.Path(self._folder.name))

    def _copy(self, resource, folder):
        target = folder / resource.name
        if resource.is_dir():
            target.mkdir()
            for child in resource.iterdir():
                self._copy(child, target)
        else:
            target.write_bytes(resource.read_bytes())
        return target

    def __exit__(self, *details):
        if self._folder is not None:
            self._folder.cleanup()


def as_file(path):
    """A context manager that gives a resource as a `pathlib.Path`."""
    return _AsFile(path)


def _resource(anchor, path_names):
    if anchor is None:
        raise TypeError("anchor must be module or string, got None")
    return files(anchor).joinpath(*path_names)


def _encoding(path_names, encoding):
    if encoding is not _MISSING:
        return encoding
    if len(path_names) > 1:
        raise TypeError("'encoding' argument required with multiple path names")
    return "utf-8"


def open_binary(anchor, *path_names):
    """A resource, opened for its bytes."""
    return _resource(anchor, path_names).open("rb")


def open_text(anchor, *path_names, encoding=_MISSING, errors="strict"):
    """A resource, opened for its text."""
    encoding = _encoding(path_names, encoding)
    return _resource(anchor, path_names).open("r", encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    """The bytes of a resource."""
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=_MISSING, errors="strict"):
    """The text of a resource."""
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as file:
        return file.read()


def path(anchor, *path_names):
    """A context manager that gives a resource as a `pathlib.Path`."""
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether there is such a file."""
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """The names of what is in a folder. Deprecated."""
    import warnings
    warnings.warn("contents is deprecated. Use files(anchor).iterdir() instead.", DeprecationWarning, stacklevel=1)
    return (child.name for child in _resource(anchor, path_names).iterdir())
