"""What readers of resources offer, as abstract classes."""

import abc
from typing import Protocol, runtime_checkable

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class TraversalError(Exception):
    """A path leads to nothing."""


class ResourceReader(metaclass=abc.ABCMeta):
    """Reads the resources of a package by their names: the old interface."""

    @abc.abstractmethod
    def open_resource(self, resource):
        """A binary file of a resource."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        """Where a resource lies in the file system; FileNotFoundError if it does not."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        """Whether a name is that of a resource, not of a folder."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        """The names of everything in the package."""
        raise FileNotFoundError


@runtime_checkable
class Traversable(Protocol):
    """A file or folder: what of `pathlib.Path` resources can do."""

    @abc.abstractmethod
    def iterdir(self):
        """What is in a folder."""

    def read_bytes(self):
        """The bytes of a file."""
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None):
        """The text of a file."""
        with self.open(encoding=encoding) as file:
            return file.read()

    @abc.abstractmethod
    def is_dir(self):
        """Whether this is a folder."""

    @abc.abstractmethod
    def is_file(self):
        """Whether this is a file."""

    def joinpath(self, *descendants):
        """What lies under this, by names that may contain slashes."""
        found = self
        for name in [name for part in descendants for name in str(part).split("/") if name and name != "."]:
            following = [child for child in found.iterdir() if child.name == name]
            if not following:
                raise TraversalError("Target not found during traversal.", name, [])
            found = following[0]
        return found

    def __truediv__(self, child):
        return self.joinpath(child)

    @abc.abstractmethod
    def open(self, mode="r", *args, **kwargs):
        """A file object, for text or with mode "rb" for bytes."""

    @property
    @abc.abstractmethod
    def name(self):
        """The last part of the path."""


class TraversableResources(ResourceReader):
    """A reader that has all its resources in one tree."""

    @abc.abstractmethod
    def files(self):
        """The folder of the package."""

    def open_resource(self, resource):
        return self.files().joinpath(resource).open("rb")

    def resource_path(self, resource):
        raise FileNotFoundError(resource)

    def is_resource(self, path):
        return self.files().joinpath(path).is_file()

    def contents(self):
        return (item.name for item in self.files().iterdir())
