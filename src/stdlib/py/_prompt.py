"""What the prompt says about living objects: its commands, which `:help` lists, and `x?`.

Each function takes the text behind the command and the two namespaces in which it is evaluated, and gives the answer as text.
"""

import gc
import sys


def _evaluate(text, globals, locals):
    return eval(compile(text, "<command>", "eval"), globals, locals)


def _short(value, width=60):
    """The `repr` of an object in little room; what goes wrong with it is told instead."""
    if isinstance(value, (list, tuple, dict, set, frozenset)) and len(value) > 100:
        return f"<{type(value).__name__} of {len(value):,} items>"
    try:
        text = repr(value)
    except Exception as error:
        text = f"<{type(value).__qualname__} whose repr raises {type(error).__name__}>"
    return text if len(text) <= width else text[:width - 1] + "…"


def _columns(rows, right=()):
    """Rows of texts below each other; the columns named stand on the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = []
    for row in rows:
        cells = [cell.rjust(width) if at in right else cell.ljust(width)
                 for at, (cell, width) in enumerate(zip(row, widths))]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join(lines)


def _class_name(cls):
    module = cls.__module__
    return cls.__qualname__ if module in ("builtins", "__main__") else f"{module}.{cls.__qualname__}"


# About an object.

def about(text, globals, locals):
    """What an object is: its class, how it is called, what its docstring says."""
    return _about(_evaluate(text, globals, locals), False)


def everything(text, globals, locals):
    """The same, with the source if there is one."""
    return _about(_evaluate(text, globals, locals), True)


def _about(value, with_source):
    import inspect
    rows = [("class", _class_name(type(value)))]
    if isinstance(value, type):
        rows.append(("bases", ", ".join(map(_class_name, value.__bases__)) or "none"))
    elif not callable(value):
        rows.append(("value", _short(value)))
        try:
            rows.append(("length", f"{len(value):,}"))
        except Exception:
            pass
    if callable(value):
        try:
            name = getattr(value, "__name__", "")
            rows.insert(0, ("call", f"{name}{inspect.signature(value)}"))
        except (TypeError, ValueError):
            pass
    place = _place(value)
    if place:
        rows.append(("defined in", place))
    lines = [_columns(rows)]
    doc = inspect.getdoc(value)
    if doc:
        lines += ["", doc]
    if with_source:
        try:
            lines += ["", inspect.getsource(value).rstrip()]
        except (OSError, TypeError):
            lines += ["", "(there is no source in Python)"]
    return "\n".join(lines)


def _place(value):
    """Where a function or class was written, as far as it is known."""
    function = getattr(value, "__func__", value)
    code = getattr(function, "__code__", None)
    if code is not None and hasattr(code, "co_filename"):
        return f"{code.co_filename}, line {code.co_firstlineno}"
    if isinstance(value, type) and value.__module__ != "builtins":
        return f"module {value.__module__}"
    return getattr(value, "__file__", None) or ""


# Classes and attributes.

def mro(text, globals, locals):
    """The order in which a class is searched, with what each class adds."""
    value = _evaluate(text, globals, locals)
    cls = value if isinstance(value, type) else type(value)
    seen, rows = set(), []
    for number, base in enumerate(type.__dict__["__mro__"].__get__(cls)):
        own = [name for name in base.__dict__ if not name.startswith("__")]
        new = [name for name in own if name not in seen]
        again = [f"({name})" for name in own if name in seen]
        seen.update(own)
        names = " ".join(sorted(new) + sorted(again))
        rows.append((number, _class_name(base), names if len(names) <= 80 else names[:79] + "…"))
    note = "" if value is cls else f"{_short(value)} is {_article(cls)}\n"
    return note + _columns(rows, right=(0,)) + "\n  (in brackets: names that a class before has already)"


def lookup(text, globals, locals):
    """Each step of the attribute protocol, and which of them wins."""
    target, dot, name = text.rpartition(".")
    if not dot or not name.isidentifier():
        return "usage: :lookup object.name"
    value = _evaluate(target, globals, locals)
    cls = type(value)
    lines = [f"{text}: {target} is {_article(cls)}"]

    def step(what, found):
        lines.append(f"  {len(lines)}. {what}: {found}")

    own = _find(cls, "__getattribute__")[1]
    if own not in (object.__getattribute__, type.__getattribute__, _module_getattribute()):
        step(f"{_class_name(cls)}.__getattribute__", "the class has its own, which decides alone; below is what object's would do")
    owner, found = _find(cls, name)
    kind = _descriptor(found) if owner else "nothing"
    step(f"classes of the object ({' → '.join(map(_class_name, _mro(cls)))})",
         f"{_class_name(owner)} has {_short(found)}, {kind}" if owner else "nothing")
    if owner and kind.startswith("a data descriptor"):
        lines.append(f"  → the data descriptor wins: {_class_name(type(found))}.__get__ is called")
        return "\n".join(lines)
    if isinstance(value, type):
        base, mine = _find(value, name)
        how = _descriptor(mine) if base else ""
        step(f"the class itself and its bases ({' → '.join(map(_class_name, _mro(value)))})",
             f"{_class_name(base)} has {_short(mine)}, {how}" if base else "nothing")
        if base:
            called = "" if how == "a plain value" else f", and its __get__(None, {_class_name(value)}) is called"
            lines.append(f"  → what {_class_name(base)} has wins{called}")
            return "\n".join(lines)
    else:
        names = _instance_dict(value)
        if names is None:
            step("the object's own attributes", "it has none: no __dict__")
        elif name in names:
            step("the object's own attributes", _short(names[name]))
            lines.append("  → the object's own attribute wins")
            return "\n".join(lines)
        else:
            step("the object's own attributes", "nothing")
    if owner:
        called = f": its __get__ is called, that of {_class_name(type(found))}" if kind != "a plain value" else ""
        lines.append(f"  → what {_class_name(owner)} has wins{called}")
        return "\n".join(lines)
    where, fallback = _find(cls, "__getattr__")
    if where:
        step("__getattr__", f"{_class_name(where)} has one")
        lines.append(f"  → {_class_name(where)}.__getattr__(object, {name!r}) is called")
    else:
        step("__getattr__", "the class has none")
        lines.append("  → AttributeError")
    return "\n".join(lines)


def _article(cls):
    name = _class_name(cls)
    if cls is type:
        return "a class"
    return ("an " if name[0] in "AEIOUaeiou" else "a ") + name


def _mro(cls):
    return type.__dict__["__mro__"].__get__(cls)


def _find(cls, name):
    for base in _mro(cls):
        names = type.__dict__["__dict__"].__get__(base)
        if name in names:
            return base, names[name]
    return None, None


def _module_getattribute():
    return _find(type(sys), "__getattribute__")[1]


def _descriptor(value):
    cls = type(value)
    if _find(cls, "__set__")[0] or _find(cls, "__delete__")[0]:
        return "a data descriptor (it has __set__ or __delete__)"
    return "a descriptor (it has __get__)" if _find(cls, "__get__")[0] else "a plain value"


def _instance_dict(value):
    try:
        return object.__getattribute__(value, "__dict__")
    except AttributeError:
        return None


# Memory.

def refs(text, globals, locals):
    """Who refers to an object, and to what it refers."""
    value = _evaluate(text, globals, locals)
    here = sys._getframe()
    referrers = [other for other in gc.get_referrers(value) if other is not here and other is not locals]
    referents = gc.get_referents(value)
    # The count shows this function's own references too: its variable, and the argument of getrefcount.
    lines = [f"{_short(value)}: {_count(sys.getrefcount(value) - 2, 'reference')} to it, {len(referents)} from it"]
    names = [name for space in (locals, globals) for name, other in space.items() if other is value]
    if names:
        lines.append("  named " + ", ".join(sorted(set(names))))
    for what, others in (("referred to by", referrers), ("refers to", referents)):
        for other in others[:10]:
            if other is globals:
                other = "the names of __main__"
            shown = other if isinstance(other, str) and other == "the names of __main__" else _short(other)
            lines.append(f"  {what} {_class_name(type(other))} {shown}" if shown is not other else f"  {what} {shown}")
        if len(others) > 10:
            lines.append(f"  {what} {len(others) - 10} more")
    return "\n".join(lines)


def _count(number, what):
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def why(text, globals, locals):
    """Why an object is alive."""
    value = _evaluate(text, globals, locals)
    path = gc.why_alive(value)
    return f"{_short(value)} is alive because of\n  {path}" if path else f"{_short(value)}: nothing but this command holds it"


def collector(text, globals, locals):
    """What the collector has done, and what is due."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    rows = [("generation", "due", "collections", "collected", "uncollectable", "visited", "seconds")]
    for number, stats in enumerate(gc.get_stats()):
        rows.append((number, f"{counts[number]} of {thresholds[number]}", stats["collections"], stats["collected"],
                     stats["uncollectable"], stats.get("visited", ""), f"{stats.get('duration', 0):.6f}"))
    state = "on" if gc.isenabled() else "off"
    note = f"automatic collection is {state}; {len(gc.get_objects()):,} objects are tracked"
    if gc.garbage:
        note += f"; {len(gc.garbage)} could not be collected (gc.garbage)"
    return _columns(rows, right=range(1, 7)) + "\n" + note


def heap(text, globals, locals):
    """How many objects of each class there are, and what they take; or the objects of one class."""
    objects = gc.get_objects()
    if text:
        cls = _evaluate(text, globals, locals)
        cls = cls if isinstance(cls, type) else type(cls)
        found = [value for value in objects if isinstance(value, cls) and value is not objects]
        lines = [f"{_count(len(found), 'object')} of {_class_name(cls)} and its subclasses"]
        lines += [f"  {_short(value, 100)}" for value in found[:20]]
        return "\n".join(lines + ([f"  and {len(found) - 20:,} more"] if len(found) > 20 else []))
    counts, sizes = {}, {}
    for value in objects:
        cls = type(value)
        counts[cls] = counts.get(cls, 0) + 1
        try:
            sizes[cls] = sizes.get(cls, 0) + sys.getsizeof(value)
        except Exception:
            pass
    rows = [("class", "objects", "bytes")]
    largest = sorted(counts, key=counts.get, reverse=True)
    rows += [(_class_name(cls), f"{counts[cls]:,}", f"{sizes.get(cls, 0):,}") for cls in largest[:20]]
    rest = sum(counts[cls] for cls in largest[20:])
    if rest:
        rows.append((f"{len(largest) - 20} other classes", f"{rest:,}", ""))
    rows.append(("all", f"{len(objects):,}", f"{sum(sizes.values()):,}"))
    return _columns(rows, right=(1, 2)) + "\n(objects that the collector tracks: no numbers, no texts)"


# What runs.

def gens(text, globals, locals):
    """Live generators and coroutines."""
    import inspect
    kinds = (("generator", "gi"), ("coroutine", "cr"), ("async_generator", "ag"))
    rows = []
    for value in gc.get_objects():
        kind = type(value).__name__
        prefix = dict(kinds).get(kind)
        if prefix is None:
            continue
        frame = getattr(value, prefix + "_frame")
        if frame is None:
            state = "finished"
        elif getattr(value, prefix + "_running"):
            state = "running"
        else:
            state = "suspended" if getattr(value, prefix + "_suspended", frame.f_lasti >= 0) else "created"
        line = f"line {frame.f_lineno}" if frame is not None else ""
        code = getattr(value, prefix + "_code")
        waits = getattr(value, prefix + ("_yieldfrom" if prefix == "gi" else "_await"), None)
        variables = ""
        if frame is not None:
            variables = ", ".join(f"{name}={_short(item, 20)}" for name, item in list(frame.f_locals.items())[:4])
        rows.append((kind.replace("_", " "), value.__qualname__, state, line,
                     f"waits for {_short(waits, 40)}" if waits is not None else "", variables))
    return _columns(rows) if rows else "no generator or coroutine is alive"


def threads(text, globals, locals):
    """Living threads and where they stand."""
    import threading
    frames = sys._current_frames()
    rows = [("thread", "ident", "daemon", "stands at")]
    for thread in threading.enumerate():
        frame = frames.get(thread.ident)
        if thread.ident == threading.get_ident():
            place = "this prompt"
        elif frame is None:
            place = ""
        else:
            place = f"{frame.f_code.co_qualname}, {frame.f_code.co_filename} line {frame.f_lineno}"
        rows.append((thread.name, thread.ident, "yes" if thread.daemon else "no", place))
    return _columns(rows)


def gil(text, globals, locals):
    """Who had the lock of the interpreter, for how long, and how often it was given up, by reason."""
    import threading
    rows = [("thread", "held", "waited", "switched", "system calls", "waits", "sleeps")]
    for thread in threading.gil_stats():
        given = thread.reasons
        rows.append((thread.name, _seconds(thread.held), _seconds(thread.waited), thread.forced, given["system"],
                     given["waiting"], given["sleep"]))
    return _columns(rows, right=range(1, 7))


def time(text, globals, locals):
    """How long a text runs: as often as fits into half a second, the best of five."""
    from time import perf_counter
    code = compile(text, "<command>", "exec")
    start = perf_counter()
    exec(code, globals, locals)
    once = perf_counter() - start
    if once > 0.1:
        return f"{_seconds(once)}, run once"
    number = max(1, int(0.1 / max(once, 1e-7)))
    best = empty = None
    for _ in range(5):
        start = perf_counter()
        for _count in range(number):
            exec(code, globals, locals)
        spent = perf_counter() - start
        start = perf_counter()
        for _count in range(number):
            exec(_EMPTY, globals, locals)
        idle = perf_counter() - start
        best = spent if best is None else min(best, spent)
        empty = idle if empty is None else min(empty, idle)
    each = max(best - empty, 0) / number
    return f"{_seconds(each)} each, the best of 5 × {number:,} runs"


_EMPTY = compile("pass", "<command>", "exec")


def _seconds(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def frame(text, globals, locals):
    """The frames of the last error, outermost first; with a number, one of them and its variables."""
    error = getattr(sys, "last_exc", None)
    if error is None:
        return "no error has been shown yet"
    frames, at = [], error.__traceback__
    while at is not None:
        frames.append((at.tb_frame, at.tb_lineno))
        at = at.tb_next
    if not text:
        import linecache
        rows = []
        for number, (each, line) in enumerate(frames):
            code = each.f_code
            source = linecache.getline(code.co_filename, line).strip()
            rows.append((number, code.co_qualname, f"{code.co_filename}, line {line}", source))
        note = f"{type(error).__name__}: {error}"
        return _columns(rows, right=(0,)) + f"\n{note}\n:frame number makes the names of a frame those of the prompt"
    try:
        chosen, line = frames[int(text)]
    except (ValueError, IndexError):
        return f"there is no frame {text}; there are {len(frames)}, from 0"
    rows = [(name, _short(value)) for name, value in chosen.f_locals.items() if not name.startswith("__")]
    head = f"{chosen.f_code.co_qualname}, {chosen.f_code.co_filename}, line {line}"
    return head + ("\n" + _columns(rows) if rows else ""), chosen

