"""What is known of the packages that are installed: their versions, files, entry points."""

import abc
import collections
import functools
import os
import pathlib
import re
import sys

__all__ = [
    "Distribution", "DistributionFinder", "PackageMetadata", "PackageNotFoundError", "SimplePath", "distribution", "distributions",
    "entry_points", "files", "metadata", "packages_distributions", "requires", "version",
]


class PackageNotFoundError(ModuleNotFoundError):
    """A package is not installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


class PackageMetadata:
    """The headers of a package's metadata: a mapping that ignores case, and in which names may occur several times."""

    def __init__(self, text):
        head, _, body = text.partition("\n\n")
        self._headers = []
        for line in head.splitlines():
            if line[:1] in (" ", "\t") and self._headers:
                name, value = self._headers[-1]
                self._headers[-1] = name, f"{value}\n{line}"
            elif ":" in line:
                name, _, value = line.partition(":")
                self._headers.append((name, value.strip()))
        # The description may be indented, or be what follows the headers.
        self._headers = [
            (name, re.sub(r"\n(        |       \|)", "\n", value)) if name == "Description" else (name, value)
            for name, value in self._headers
        ]
        self._payload = body
        if body and "Description" not in self:
            self._headers.append(("Description", body))

    def get_all(self, name, failobj=None):
        """All values of a name."""
        return [value for known, value in self._headers if known.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        """The first value of a name."""
        return self.get_all(name, [failobj])[0]

    def get_payload(self):
        """What follows the headers."""
        return self._payload

    def __getitem__(self, name):
        if name not in self:
            import warnings
            message = "Implicit None on return values is deprecated and will raise KeyErrors."
            warnings.warn(message, DeprecationWarning, stacklevel=2)
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __len__(self):
        return len(self._headers)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def __str__(self):
        return "".join([f"{name}: {value}\n" for name, value in self._headers]) + f"\n{self._payload}"

    @property
    def json(self):
        """The headers as what JSON can show."""
        several = {
            "classifier", "obsoletes_dist", "platform", "project_url", "provides_dist", "provides_extra", "requires_dist",
            "requires_external", "supported_platform", "dynamic",
        }

        def shown(name):
            key = name.lower().replace("-", "_")
            if key in several:
                return key, self.get_all(name)
            value = self.get(name)
            return key, re.split(r"\s+", value) if key == "keywords" else value

        return dict(map(shown, self.keys()))


class SimplePath(abc.ABC):
    """What of `pathlib.Path` the folders of metadata need."""

    @abc.abstractmethod
    def joinpath(self, other):
        """A path below this one."""

    @abc.abstractmethod
    def __truediv__(self, other):
        """A path below this one."""

    @property
    @abc.abstractmethod
    def parent(self):
        """The folder that this is in."""

    @abc.abstractmethod
    def read_text(self, encoding=None):
        """The text of a file."""

    @abc.abstractmethod
    def read_bytes(self):
        """The bytes of a file."""

    @abc.abstractmethod
    def exists(self):
        """Whether there is such a file."""


SimplePath.register(pathlib.Path)


class EntryPoint:
    """An object that a package offers to others under a name."""

    _pattern = re.compile(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$")
    dist = None

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group)

    def load(self):
        """The object; its module is imported."""
        match = self._pattern.match(self.value)
        from importlib import import_module
        module = import_module(match["module"])
        return functools.reduce(getattr, filter(None, (match["attr"] or "").split(".")), module)

    @property
    def module(self):
        return self._pattern.match(self.value)["module"]

    @property
    def attr(self):
        return self._pattern.match(self.value)["attr"]

    @property
    def extras(self):
        return re.findall(r"\w+", self._pattern.match(self.value)["extras"] or "")

    def _for(self, dist):
        vars(self).update(dist=dist)
        return self

    def matches(self, **params):
        """Whether attributes have these values."""
        return all(getattr(self, name) == value for name, value in params.items())

    def _key(self):
        return self.name, self.value, self.group

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __setattr__(self, name, value):
        raise AttributeError("EntryPoint objects are immutable.")

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"


class EntryPoints(tuple):
    """Entry points, of which one can be picked by its name."""

    __slots__ = ()

    def __getitem__(self, name):
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name) from None

    def __repr__(self):
        return f"{type(self).__name__}({tuple(self)!r})"

    def select(self, **params):
        """Those whose attributes have these values."""
        return EntryPoints([entry for entry in self if entry.matches(**params)])

    @property
    def names(self):
        return {entry.name for entry in self}

    @property
    def groups(self):
        return {entry.group for entry in self}


def _sections(text):
    """Groups, names and values of a file with sections."""
    section = None
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        else:
            yield section, line


class PackagePath(pathlib.PurePosixPath):
    """A file of a package, as a path from the folder that the package is installed in."""

    def read_text(self, encoding="utf-8"):
        """The text of the file."""
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        """The bytes of the file."""
        return self.locate().read_bytes()

    def locate(self):
        """Where the file lies."""
        return self.dist.locate_file(self)


class FileHash:
    """The hash of a file: how it was made, and its value."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition("=")

    def __repr__(self):
        return f"<FileHash mode: {self.mode} value: {self.value}>"


class Distribution(metaclass=abc.ABCMeta):
    """A package that is installed."""

    @abc.abstractmethod
    def read_text(self, filename):
        """The text of a file of metadata; None if there is none."""

    @abc.abstractmethod
    def locate_file(self, path):
        """Where a file of the package lies."""

    @classmethod
    def from_name(cls, name):
        """The package of a name."""
        if not name:
            raise ValueError("A distribution name is required.")
        try:
            return next(iter(cls.discover(name=name)))
        except StopIteration:
            raise PackageNotFoundError(name) from None

    @classmethod
    def discover(cls, *, context=None, **kwargs):
        """All packages that the finders know, or those of a name or path."""
        if context and kwargs:
            raise ValueError("cannot accept context and kwargs")
        context = context or DistributionFinder.Context(**kwargs)
        for finder in [MetadataPathFinder, *sys.meta_path]:
            find = getattr(finder, "find_distributions", None)
            if find is not None:
                yield from find(context)

    @staticmethod
    def at(path):
        """The package whose folder of metadata this is."""
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        """The headers of METADATA."""
        for file in ("METADATA", "PKG-INFO", ""):
            text = self.read_text(file)
            if text:
                return PackageMetadata(text)
        return PackageMetadata("")

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def _normalized_name(self):
        return _normalized(self.name)

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def entry_points(self):
        """What the package offers to others."""
        found = []
        for group, line in _sections(self.read_text("entry_points.txt") or ""):
            name, _, value = line.partition("=")
            found.append(EntryPoint(name.strip(), value.strip(), group)._for(self))
        return EntryPoints(found)

    @property
    def files(self):
        """The files of the package; None if nothing says which they are."""
        record = self.read_text("RECORD")
        if record is not None:
            import csv
            rows = csv.reader(record.splitlines())
        else:
            listed = self.read_text("SOURCES.txt")
            if listed is None:
                return None
            rows = [[line] for line in listed.splitlines()]
        found = []
        for name, *rest in rows:
            path = PackagePath(name)
            path.hash = FileHash(rest[0]) if rest and rest[0] else None
            path.size = int(rest[1]) if len(rest) > 1 and rest[1] else None
            path.dist = self
            if path.locate().exists():
                found.append(path)
        return found

    @property
    def requires(self):
        """What the package needs."""
        listed = self.metadata.get_all("Requires-Dist")
        if listed:
            return listed
        text = self.read_text("requires.txt")
        return text and [self._requirement(*pair) for pair in _sections(text)]

    @staticmethod
    def _requirement(section, line):
        """A line of requires.txt as METADATA would have it."""
        extra, _, markers = (section or "").partition(":")
        conditions = [f"({markers})" if markers and extra else markers, f'extra == "{extra}"' if extra else ""]
        conditions = " and ".join(filter(None, conditions))
        gap = " " if "@" in line else ""
        return f"{line}{gap}; {conditions}" if conditions else line

    @property
    def origin(self):
        """Where the package was installed from, as direct_url.json says."""
        text = self.read_text("direct_url.json")
        if not text:
            return None
        import json
        import types
        return json.loads(text, object_hook=lambda data: types.SimpleNamespace(**data))


class DistributionFinder(metaclass=abc.ABCMeta):
    """A finder that knows packages as well."""

    class Context:
        """What is looked for: a `name`, a `path`."""

        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get("path", sys.path)

    @abc.abstractmethod
    def find_distributions(self, context=Context()):
        """The packages that fit."""


def _normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower().replace("-", "_")


class MetadataPathFinder(DistributionFinder):
    """Finds packages by the folders of metadata beside them."""

    @classmethod
    def find_distributions(cls, context=DistributionFinder.Context()):
        wanted = context.name and _normalized(context.name)
        for folder in context.path:
            folder = folder or "."
            try:
                children = sorted(os.listdir(folder))
            except OSError:
                continue
            for child in children:
                stem, ending = os.path.splitext(child)
                if ending.lower() not in (".dist-info", ".egg-info"):
                    continue
                if wanted is None or _normalized(stem.partition("-")[0]) == wanted:
                    yield PathDistribution(pathlib.Path(folder, child))

    @staticmethod
    def invalidate_caches():
        """Nothing is kept."""


class PathDistribution(Distribution):
    """A package whose metadata lie in a folder."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        try:
            return self._path.joinpath(filename).read_text(encoding="utf-8")
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        return self._path.parent / path

    @property
    def _normalized_name(self):
        """The name as the folder has it, which takes no reading."""
        stem = self._path.name.rpartition(".")[0]
        return _normalized(stem.partition("-")[0]) if "-" in stem else super()._normalized_name


def distribution(distribution_name):
    """The package of a name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All packages, or those of a name or path."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """The headers of a package's metadata."""
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name):
    """The version of a package."""
    return Distribution.from_name(distribution_name).version


def entry_points(**params):
    """The entry points of all packages, each package once; those whose attributes have these values."""
    known = {}
    for dist in distributions():
        known.setdefault(dist._normalized_name, dist)
    return EntryPoints([entry for dist in known.values() for entry in dist.entry_points]).select(**params)


def files(distribution_name):
    """The files of a package."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """What a package needs."""
    return distribution(distribution_name).requires


def packages_distributions():
    """Of each name that can be imported, the packages that it comes from."""
    found = collections.defaultdict(list)
    for dist in distributions():
        listed = (dist.read_text("top_level.txt") or "").split()
        if not listed:
            tops = {path.parts[0] if len(path.parts) > 1 else path.stem for path in dist.files or () if path.suffix == ".py"}
            listed = [name for name in sorted(tops) if name.isidentifier()]
        for name in listed:
            found[name].append(dist.metadata["Name"])
    return dict(found)
