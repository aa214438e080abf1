"""Specs, loaders and finders: the import system as objects.

The interpreter imports by itself; it asks the finders here only where a program has put something of its own before them. A finder or hook
whose `_is_native` is true stands for what the interpreter does. From the import of this module on, every module gets a loader; those
that were loaded before get theirs at the end of this file.
"""

import sys
import _imp

ModuleSpec = type(sys.__spec__)
_Module = type(sys)

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []
MAGIC_NUMBER = b"baem"


# From spec to module.

def module_from_spec(spec):
    """A new module as a spec describes it, still empty."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = _Module(spec.name)
    _init_module_attrs(spec, module)
    return module


def _init_module_attrs(spec, module, override=False):
    def give(name, value):
        if override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass

    give("__name__", spec.name)
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        loader = NamespaceLoader.__new__(NamespaceLoader)
        loader._path = spec.submodule_search_locations
        spec.loader = loader
    give("__loader__", loader)
    give("__package__", spec.parent)
    try:
        module.__spec__ = spec
    except AttributeError:
        pass
    if spec.submodule_search_locations is not None:
        give("__path__", spec.submodule_search_locations)
    if spec.has_location:
        give("__file__", spec.origin)
        if spec.cached is not None:
            give("__cached__", spec.cached)


def _load(spec):
    """Make, register and fill the module of a spec."""
    loader = spec.loader
    if loader is not None and not hasattr(loader, "exec_module"):
        return _load_in_one_step(spec)
    module = module_from_spec(spec)
    spec._initializing = True
    sys.modules[spec.name] = module
    try:
        if loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        else:
            loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    finally:
        spec._initializing = False
    # The module may have put something else in its place.
    return sys.modules[spec.name]


def _load_in_one_step(spec):
    """The same with a loader of the old kind."""
    try:
        spec.loader.load_module(spec.name)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    module = sys.modules[spec.name]
    if getattr(module, "__loader__", None) is None:
        module.__loader__ = spec.loader
    if getattr(module, "__package__", None) is None:
        module.__package__ = module.__name__ if hasattr(module, "__path__") else spec.name.rpartition(".")[0]
    if getattr(module, "__spec__", None) is None:
        module.__spec__ = spec
    return module


def _exec(spec, module):
    """Fill a module again, for `reload`."""
    if sys.modules.get(spec.name) is not module:
        raise ImportError(f"module {spec.name!r} not in sys.modules", name=spec.name)
    try:
        _init_module_attrs(spec, module, override=True)
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        elif hasattr(spec.loader, "exec_module"):
            spec.loader.exec_module(module)
        else:
            spec.loader.load_module(spec.name)
    finally:
        module = sys.modules.pop(spec.name, module)
        sys.modules[spec.name] = module
    return module


def _find_spec(name, path, target=None):
    """What the finders of `sys.meta_path` know of a module."""
    for finder in list(sys.meta_path):
        find_spec = getattr(finder, "find_spec", None)
        spec = find_spec(name, path, target) if find_spec is not None else None
        if spec is not None:
            return spec
    return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a module that a loader loads."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


_NOT_GIVEN = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_NOT_GIVEN):
    """A spec for a module in a file."""
    import os
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.fspath(location)
        try:
            location = os.path.abspath(location)
        except OSError:
            pass
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        for loader_class, suffixes in _file_loaders():
            if location.endswith(tuple(suffixes)):
                loader = spec.loader = loader_class(name, location)
                break
        else:
            return None
    if submodule_search_locations is _NOT_GIVEN:
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
            else:
                if is_package:
                    spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(os.path.dirname(location))
    return spec


# Loaders.

def _checked(method):
    """A method of a file's loader, for the module that the loader is for only."""
    def checked(self, name=None, *args, **kwargs):
        if name is None:
            name = self.name
        elif self.name != name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)
        return method(self, name, *args, **kwargs)

    checked.__name__, checked.__qualname__, checked.__doc__ = method.__name__, method.__qualname__, method.__doc__
    checked.__wrapped__ = method
    return checked


class _LoaderBasics:
    """What loaders of modules with source have in common."""

    def is_package(self, fullname):
        """Whether the module is a package: its file is called `__init__`."""
        import os
        stem = os.path.basename(self.get_filename(fullname)).rpartition(".")[0]
        return stem == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def create_module(self, spec):
        """Modules are made as usual."""

    def exec_module(self, module):
        """Fill a module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        """Load a module, or load it again."""
        spec = spec_from_loader(fullname, self)
        if fullname in sys.modules:
            module = sys.modules[fullname]
            _exec(spec, module)
            return sys.modules[fullname]
        return _load(spec)


class SourceLoader(_LoaderBasics):
    """Loads modules from source, wherever that is."""

    def path_mtime(self, path):
        """When the source was changed."""
        raise OSError

    def path_stats(self, path):
        """When the source was changed, in a dict."""
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Where it can be written, the file gets new contents."""

    def get_source(self, fullname):
        """The source as text."""
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """The source as code."""
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        """The code of the module."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:
    """Loads one module from one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    @_checked
    def load_module(self, fullname):
        """Load the module, or load it again."""
        return super().load_module(fullname)

    @_checked
    def get_filename(self, fullname):
        """The path of the file."""
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        with open(path, "rb") as file:
            return file.read()

    @_checked
    def get_resource_reader(self, module):
        """What `importlib.resources` reads files beside the module with."""
        from importlib.resources.readers import FileReader
        return FileReader(self)


class SourceFileLoader(FileLoader, SourceLoader):
    """Loads a module from a file with its source."""

    def path_stats(self, path):
        """When the file was changed, and how large it is."""
        import os
        found = os.stat(path)
        return {"mtime": found.st_mtime, "size": found.st_size}

    def set_data(self, path, data, *, _mode=0o666):
        """Write a file, if that is possible."""
        try:
            with open(path, "wb") as file:
                file.write(data)
        except OSError:
            pass


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Would load compiled code without source; baem's modules always have theirs."""

    def get_code(self, fullname):
        """There is none."""
        raise ImportError(f"bad magic number in {fullname!r}: not code of baem", name=fullname, path=self.path)

    def get_source(self, fullname):
        """There is none."""
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """Would load machine code; baem has no interface for that."""

    def create_module(self, spec):
        """Refuse."""
        raise ImportError("extension modules cannot be loaded", name=spec.name, path=self.path)

    def get_code(self, fullname):
        """There is none."""
        return None

    get_source = get_code


class NamespaceLoader:
    """Stands for a package without a file."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        """It is one."""
        return True

    def get_source(self, fullname):
        """It has none."""
        return ""

    def get_code(self, fullname):
        """It does nothing."""
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        """Modules are made as usual."""

    def exec_module(self, module):
        """There is nothing to run."""

    def load_module(self, fullname):
        """Load the package."""
        return _load(spec_from_loader(fullname, self))


class _Importer:
    """Finder and loader of modules that are part of the interpreter."""

    _is_native = True

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """The spec of a module, if it is one of these."""
        if not cls._has(fullname):
            return None
        spec = ModuleSpec(fullname, cls, origin=cls._ORIGIN, is_package=_imp.is_frozen_package(fullname))
        return spec

    @staticmethod
    def create_module(spec):
        """Give the module itself, loaded."""
        if spec.name in sys.modules:
            return None
        return _imp.import_module(spec.name)

    @classmethod
    def load_module(cls, fullname):
        """Load a module."""
        cls._check(fullname)
        return _imp.import_module(fullname)

    @classmethod
    def is_package(cls, fullname):
        """Whether a module is a package."""
        cls._check(fullname)
        return _imp.is_frozen_package(fullname)

    @classmethod
    def _check(cls, fullname):
        if not cls._has(fullname):
            raise ImportError(f"{fullname!r} is not a {cls._ORIGIN} module", name=fullname)


class BuiltinImporter(_Importer):
    """Modules of the interpreter that are written in Rust."""

    _ORIGIN = "built-in"
    _has = staticmethod(_imp.is_builtin)

    @staticmethod
    def exec_module(module):
        """There is nothing to run."""

    @classmethod
    def get_code(cls, fullname):
        """There is none."""
        cls._check(fullname)
        return None

    get_source = get_code


class FrozenImporter(_Importer):
    """Modules of the interpreter that are written in Python."""

    _ORIGIN = "frozen"
    _has = staticmethod(_imp.is_frozen)

    @classmethod
    def exec_module(cls, module):
        """Fill a module."""
        # What `create_module` gave is full already.
        if not getattr(module.__spec__, "_is_loaded", False):
            exec(cls.get_code(module.__spec__.name), module.__dict__)

    @classmethod
    def get_code(cls, fullname):
        """The code of a module."""
        return compile(cls.get_source(fullname), f"<embedded {fullname}>", "exec", dont_inherit=True)

    @classmethod
    def get_source(cls, fullname):
        """The source of a module."""
        cls._check(fullname)
        return _imp.frozen_source(fullname)

    @staticmethod
    def create_module(spec):
        """Modules are made as usual."""


def decode_source(source_bytes):
    """Source as text, in the encoding that it declares, with the line ends of Python."""
    import io
    import tokenize
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    return source_bytes.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


# Finders of files.

def _file_loaders():
    return [(SourceFileLoader, SOURCE_SUFFIXES)]


class FileFinder:
    """Finds modules in one folder."""

    def __init__(self, path, *loader_details):
        import os
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = os.path.abspath(path) if path and path != "." else os.getcwd()

    def invalidate_caches(self):
        """Nothing is kept that could be out of date."""

    def find_spec(self, fullname, target=None):
        """The spec of a module in the folder; one without a loader for a folder without `__init__`."""
        import os
        inside = os.path.join(self.path, fullname.rpartition(".")[2])
        is_folder = os.path.isdir(inside)
        if is_folder:
            for suffix, loader in self._loaders:
                file = os.path.join(inside, "__init__" + suffix)
                if os.path.isfile(file):
                    return spec_from_file_location(
                        fullname, file, loader=loader(fullname, file), submodule_search_locations=[inside],
                    )
        for suffix, loader in self._loaders:
            if os.path.isfile(inside + suffix):
                return spec_from_file_location(
                    fullname, inside + suffix, loader=loader(fullname, inside + suffix), submodule_search_locations=None,
                )
        if is_folder:
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [inside]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """A hook that makes finders for folders, for `sys.path_hooks`."""
        def path_hook_for_FileFinder(path):
            import os
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class PathFinder:
    """Finds modules along `sys.path` or the path of a package."""

    _is_native = True

    @staticmethod
    def invalidate_caches():
        """Forget which finders belong to the places of the path."""
        for name, finder in list(sys.path_importer_cache.items()):
            if finder is None:
                del sys.path_importer_cache[name]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()

    @classmethod
    def _finder_of(cls, place):
        import os
        if place == "":
            place = os.getcwd()
        try:
            return sys.path_importer_cache[place]
        except KeyError:
            finder = None
            for hook in sys.path_hooks:
                try:
                    finder = hook(place)
                    break
                except ImportError:
                    continue
            sys.path_importer_cache[place] = finder
            return finder

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """The spec of a module."""
        portions = []
        for place in sys.path if path is None else path:
            if not isinstance(place, str):
                continue
            finder = cls._finder_of(place)
            spec = finder.find_spec(fullname, target) if finder is not None else None
            if spec is None:
                continue
            if spec.loader is not None:
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError("spec missing loader")
            portions.extend(spec.submodule_search_locations)
        # Modules of the interpreter go before packages without a file.
        if portions and not _imp.is_frozen(fullname):
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = portions
            return spec
        return None


class _LibraryFinder:
    """Finds modules in the folder of the option `-X lib`."""

    _is_native = True

    @staticmethod
    def find_spec(fullname, path=None, target=None):
        """The spec of a module."""
        import os
        folder = os.path.join(sys._xoptions["lib"], *fullname.split(".")[:-1])
        return PathFinder.find_spec(fullname, [folder])


def _find_on_path(name, path):
    """For the interpreter, when a program has hooks of its own."""
    return PathFinder.find_spec(name, path)


# What was imported so far.

def _give_loader(module):
    """Give a module that the interpreter has made a loader."""
    spec = getattr(module, "__spec__", None)
    if spec is None or getattr(spec, "loader", None) is not None:
        return
    if spec.has_location:
        loader = SourceFileLoader(spec.name, spec.origin)
    elif spec.origin == "frozen":
        loader = FrozenImporter
    elif spec.origin == "built-in":
        loader = BuiltinImporter
    else:
        loader = NamespaceLoader(spec.name, spec.submodule_search_locations)
    spec.loader = loader
    module.__loader__ = loader


def _install():
    hook = FileFinder.path_hook(*_file_loaders())
    hook._is_native = True
    sys.path_hooks.append(hook)
    # A module in a folder of the path replaces one of the interpreter.
    sys.meta_path.extend([BuiltinImporter, PathFinder, FrozenImporter])
    if "lib" in sys._xoptions:
        sys.meta_path.append(_LibraryFinder)
    for name, module in list(sys.modules.items()):
        if isinstance(module, _Module):
            _give_loader(module)
    main = sys.modules.get("__main__")
    if main is not None and getattr(main, "__file__", None) and getattr(main, "__loader__", None) is None:
        main.__loader__ = SourceFileLoader("__main__", main.__file__)


_install()
sys.modules["_frozen_importlib"] = sys.modules["_frozen_importlib_external"] = sys.modules[__name__]
sys.modules["importlib._bootstrap_external"] = sys.modules[__name__]
# From here on, the interpreter asks the finders in the lists.
_is_ready = True
