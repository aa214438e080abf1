"""Running modules and files as programs, from programs."""

import sys
from importlib._bootstrap import ModuleSpec
from importlib.util import find_spec

__all__ = ["run_module", "run_path"]

_Module = type(sys)


class _TempModule:
    """Puts a module into `sys.modules` for a while."""

    def __init__(self, mod_name):
        self.mod_name = mod_name
        self.module = _Module(mod_name)
        self._saved = []

    def __enter__(self):
        if self.mod_name in sys.modules:
            self._saved.append(sys.modules[self.mod_name])
        sys.modules[self.mod_name] = self.module
        return self

    def __exit__(self, *args):
        if self._saved:
            sys.modules[self.mod_name] = self._saved.pop()
        else:
            del sys.modules[self.mod_name]


class _ModifiedArgv0:
    """Sets `sys.argv[0]` for a while."""

    def __init__(self, value):
        self.value = value

    def __enter__(self):
        self._saved = sys.argv[0]
        sys.argv[0] = self.value

    def __exit__(self, *args):
        sys.argv[0] = self._saved


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    if init_globals is not None:
        run_globals.update(init_globals)
    run_globals.update(
        __name__=mod_name, __file__=script_name if mod_spec is None else mod_spec.origin,
        __cached__=None if mod_spec is None else mod_spec.cached, __doc__=None,
        __loader__=None if mod_spec is None else mod_spec.loader,
        __package__=mod_spec.parent if mod_spec is not None and pkg_name is None else pkg_name, __spec__=mod_spec,
    )
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    file = script_name if mod_spec is None else mod_spec.origin
    with _TempModule(mod_name) as temp, _ModifiedArgv0(file):
        names = temp.module.__dict__
        _run_code(code, names, init_globals, mod_name, mod_spec, pkg_name, script_name)
        # The module goes away, and might take its names with it.
        return names.copy()


def _get_module_details(mod_name, error=ImportError):
    if mod_name.startswith("."):
        raise error("Relative module names not supported")
    package = mod_name.rpartition(".")[0]
    if package:
        try:
            __import__(package)
        except ImportError as problem:
            if problem.name is None or (problem.name != package and not package.startswith(problem.name + ".")):
                raise
        existing = sys.modules.get(mod_name)
        if existing is not None and not hasattr(existing, "__path__"):
            from warnings import warn
            warn(RuntimeWarning(
                f"{mod_name!r} found in sys.modules after import of package {package!r}, but prior to execution of "
                f"{mod_name!r}; this may result in unpredictable behaviour"
            ))
    try:
        spec = find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as problem:
        hint = ""
        if mod_name.endswith(".py"):
            hint = f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
        raise error(
            f"Error while finding module specification for {mod_name!r} ({type(problem).__name__}: {problem}){hint}"
        ) from problem
    if spec is None:
        raise error(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _get_module_details(mod_name + ".__main__", error)
        except error as problem:
            if mod_name not in sys.modules:
                raise
            raise error(f"{problem}; {mod_name!r} is a package and cannot be directly executed")
    if spec.loader is None:
        raise error(f"{mod_name!r} is a namespace package and cannot be executed")
    try:
        code = spec.loader.get_code(mod_name)
    except ImportError as problem:
        raise error(format(problem)) from problem
    if code is None:
        raise error(f"No code object available for {mod_name}")
    return mod_name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module, or a package's `__main__`, and return its names."""
    mod_name, spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the `__main__` of a folder, and return its names."""
    import os
    if run_name is None:
        run_name = "<run_path>"
    path = os.fspath(path_name)
    path = os.fsdecode(path)
    if not os.path.isdir(path):
        with open(path, "rb") as file:
            code = compile(file.read(), path, "exec", dont_inherit=True)
        return _run_module_code(code, init_globals, run_name, pkg_name=run_name.rpartition(".")[0], script_name=path)
    sys.path.insert(0, path)
    main = sys.modules.pop("__main__", None)
    try:
        try:
            _, spec, code = _get_module_details("__main__")
        except ImportError as error:
            if "__main__" in str(error):
                raise error.__class__(f"can't find '__main__' module in {path!r}") from error
            raise
        finally:
            if main is not None:
                sys.modules["__main__"] = main
        with _TempModule(run_name) as temp, _ModifiedArgv0(path):
            names = temp.module.__dict__
            return _run_code(code, names, init_globals, run_name, spec, "").copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print("No module specified for execution", file=sys.stderr)
    else:
        del sys.argv[0]
        run_module(sys.argv[0], run_name="__main__", alter_sys=True)
