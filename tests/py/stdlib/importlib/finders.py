# importlib: finders and loaders of a program's own, specs, names, lazy modules.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.split(".")[0] == "virtual":
            return importlib.util.spec_from_loader(name, self, is_package="." not in name)
    def exec_module(self, module):
        if module.__name__.endswith("broken"):
            raise ValueError("broken")
        module.value = module.__name__
sys.meta_path.insert(0, Finder())
import virtual, virtual.sub
print(virtual.value, virtual.sub.value, virtual.__path__, virtual.sub.__package__, virtual.__spec__.parent)  # expect: virtual virtual.sub [] virtual virtual
tell(__import__, "virtual.broken")  # expect: ValueError: broken
print("virtual.broken" in sys.modules, importlib.import_module(".sub", "virtual") is virtual.sub)  # expect: False True
tell(importlib.import_module, "no_such_module")  # expect: ModuleNotFoundError: No module named 'no_such_module'
tell(importlib.import_module, ".x")  # expect: TypeError: the 'package' argument is required to perform a relative import for '.x'
tell(importlib.import_module, "...x", "a.b")  # expect: ImportError: attempted relative import beyond top-level package
tell(importlib.import_module, "")  # expect: ValueError: Empty module name
tell(importlib.util.resolve_name, "..x", "a.b")  # expect: a.x
tell(importlib.util.resolve_name, "...x", "a.b")  # expect: ImportError: attempted relative import beyond top-level package
tell(importlib.util.find_spec, "no_such_module")  # expect: None
print(isinstance(importlib.util.find_spec("textwrap"), importlib.machinery.ModuleSpec), importlib.util.find_spec("virtual").name)  # expect: True virtual
tell(importlib.reload, 1)  # expect: TypeError: reload() argument must be a module
virtual.value = "changed"
print(importlib.reload(virtual) is virtual, virtual.value)  # expect: True virtual
spec = importlib.machinery.ModuleSpec("made", None, origin="here", is_package=True)
print(spec, spec.parent, spec.submodule_search_locations, spec.has_location)  # expect: ModuleSpec(name='made', loader=None, origin='here', submodule_search_locations=[]) made [] False
lazy = importlib.util.LazyLoader(Finder())
spec = importlib.util.spec_from_loader("virtual.lazy", lazy)
module = importlib.util.module_from_spec(spec)
lazy.exec_module(module)
print(type(module).__name__, module.value, type(module).__name__)  # expect: _LazyModule virtual.lazy module
print(importlib.machinery.SOURCE_SUFFIXES, issubclass(importlib.machinery.SourceFileLoader, importlib.abc.Loader))  # expect: ['.py'] True
print(importlib.util.decode_source(b"# coding: latin-1\r\n\xe9"), importlib.util.source_from_cache("/a/__pycache__/b.cpython-313.pyc"))
# expect: # coding: latin-1
# expect: é /a/b.py
