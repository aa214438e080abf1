"""Lines of source files, for tracebacks and warnings: files are read once."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By name: size, time of the last change, lines, path. Or a function alone that gives the text.
cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file, with its end; an empty string if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """The lines of a file, with their ends; none if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed, or one of them."""
    import os
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        # What was never a file cannot change.
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        size, changed, _, path = entry
        try:
            found = os.stat(path)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != found.st_size or changed != found.st_mtime:
            cache.pop(name, None)


def _typed(filename):
    """The lines of a text that was typed at the prompt, which keeps them in In."""
    import builtins
    try:
        text = builtins.In[int(filename.strip("<>").rpartition("-")[2]) + 1]
        return [line + "\n" for line in text.split("\n")]
    except (AttributeError, LookupError, ValueError):
        return []


def updatecache(filename, module_globals=None):
    """Read a file again."""
    import os
    import sys
    entry = cache.pop(filename, None)
    if filename.startswith(("<python-input-", "<stdin>-")):
        return _typed(filename)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    path = filename
    try:
        found = os.stat(path)
    except OSError:
        if lazycache(filename, module_globals):
            entry = cache[filename]
        if entry is not None and len(entry) == 1:
            try:
                text = entry[0]()
            except (ImportError, OSError):
                text = None
            if text is None:
                return []
            cache[filename] = (len(text), None, [line + "\n" for line in text.splitlines()], path)
            return cache[filename][2]
        if os.path.isabs(filename):
            return []
        for folder in sys.path:
            try:
                path = os.path.join(folder, os.path.basename(filename))
                found = os.stat(path)
                break
            except (TypeError, AttributeError, OSError):
                pass
        else:
            return []
    except ValueError:
        return []
    try:
        with open(path, encoding=_encoding(path), errors="strict") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
        return []
    if not lines:
        lines = ["\n"]
    elif not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = (found.st_size, found.st_mtime, lines, path)
    return lines


def _encoding(path):
    """The encoding that one of the first two lines declares."""
    with open(path, "rb") as file:
        for _ in range(2):
            line = file.readline(200)
            at = line.find(b"coding")
            if not line.lstrip().startswith(b"#"):
                if line.strip():
                    break
            elif at > 0 and line[at + 6:at + 7] in (b":", b"="):
                name = line[at + 7:].split()
                if name:
                    return name[0].decode("ascii", "replace")
    return "utf-8-sig"


def lazycache(filename, module_globals):
    """Keep what will give the text of a module that is in no file: the loader's `get_source`."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return False
    if not module_globals or "__name__" not in module_globals:
        return False
    name = module_globals["__name__"]
    spec = module_globals.get("__spec__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
