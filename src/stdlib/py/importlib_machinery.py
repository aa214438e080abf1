"""Specs, finders and loaders of the import system."""

from importlib._bootstrap import (
    BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, SOURCE_SUFFIXES, BuiltinImporter, ExtensionFileLoader, FileFinder, FrozenImporter,
    ModuleSpec, NamespaceLoader, PathFinder, SourceFileLoader, SourcelessFileLoader,
)

__all__ = [
    "AppleFrameworkLoader", "BYTECODE_SUFFIXES", "BuiltinImporter", "DEBUG_BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES",
    "ExtensionFileLoader", "FileFinder", "FrozenImporter", "ModuleSpec", "NamespaceLoader", "OPTIMIZED_BYTECODE_SUFFIXES",
    "PathFinder", "SOURCE_SUFFIXES", "SourceFileLoader", "SourcelessFileLoader", "WindowsRegistryFinder", "all_suffixes",
]

DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES


class WindowsRegistryFinder:
    """Finds modules in the registry of Windows: none elsewhere."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """There is none."""
        return None


class AppleFrameworkLoader(ExtensionFileLoader):
    """Would load machine code from a framework."""


def all_suffixes():
    """The ends of the names of files that hold modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
