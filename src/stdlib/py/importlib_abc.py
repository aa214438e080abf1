"""Abstract classes of finders and loaders."""

import abc
from importlib import _bootstrap, machinery

__all__ = [
    "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader", "FileLoader",
    "SourceLoader",
]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """What `sys.meta_path` holds: objects with `find_spec(fullname, path, target=None)`."""

    def invalidate_caches(self):
        """Look anew."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """What hooks of `sys.path_hooks` make: objects with `find_spec(fullname, target=None)`."""

    def invalidate_caches(self):
        """Look anew."""


class Loader(metaclass=abc.ABCMeta):
    """What a spec has to load its module."""

    def create_module(self, spec):
        """Make a module; None for one of the usual kind."""
        return None

    def load_module(self, fullname):
        """Load a module; the old way."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _bootstrap._LoaderBasics.load_module(self, fullname)


class ResourceLoader(Loader):
    """A loader that gives the contents of files."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes of a file."""
        raise OSError


class InspectLoader(Loader):
    """A loader that knows the source and code of its modules."""

    def is_package(self, fullname):
        """Whether a module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """The code of a module; None if it has none."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The source of a module; None if it has none."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Source as code."""
        return compile(data, path, "exec", dont_inherit=True)

    exec_module = _bootstrap._LoaderBasics.exec_module
    load_module = _bootstrap._LoaderBasics.load_module


class ExecutionLoader(InspectLoader):
    """A loader of modules that can be run as programs."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The file of a module."""
        raise ImportError

    def get_code(self, fullname):
        """The code of a module; None if it has none."""
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(_bootstrap.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of one module in one file."""


class SourceLoader(_bootstrap.SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of modules from source: `get_filename` and `get_data` are to be written."""

    def path_mtime(self, path):
        """When a file was changed."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        """When a file was changed, in a dict."""
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}


for _abstract, _classes in (
    (MetaPathFinder, (machinery.BuiltinImporter, machinery.FrozenImporter, machinery.PathFinder)),
    (PathEntryFinder, (machinery.FileFinder,)),
    (Loader, (machinery.NamespaceLoader,)),
    (InspectLoader, (machinery.BuiltinImporter, machinery.FrozenImporter, machinery.NamespaceLoader)),
    (ExecutionLoader, (machinery.SourcelessFileLoader, machinery.ExtensionFileLoader)),
    (FileLoader, (machinery.SourceFileLoader, machinery.SourcelessFileLoader)),
    (SourceLoader, (machinery.SourceFileLoader,)),
):
    for _class in _classes:
        _abstract.register(_class)
