"""Copies of objects: shallow ones, and deep ones that copy what is inside as well."""

from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object cannot be copied."""


error = Error


def _same(x):
    return x


# Objects that never change are their own copies.
_copy_dispatch = dict.fromkeys((
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, type(Ellipsis),
    type(NotImplemented), type(_same), type(len), type(_same.__code__),
), _same)
_copy_dispatch |= {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}


def _add_weakref():
    # A class that need not be imported for its sake.
    from _weakref import ref
    _copy_dispatch[ref] = _same
    _deepcopy_dispatch[ref] = _same_deep


def copy(x):
    """A shallow copy."""
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls, "(shallow)")
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def _reduce(x, cls, sort):
    """What makes the object again, as pickles know it."""
    function = dispatch_table.get(cls)
    if function is not None:
        return function(x)
    function = getattr(x, "__reduce_ex__", None)
    if function is not None:
        return function(4)
    function = getattr(x, "__reduce__", None)
    if function is not None:
        return function()
    raise Error(f"un{sort}copyable object of type {cls}")


def deepcopy(x, memo=None, _nil=[]):
    """A copy of the object and of everything in it. `memo` has the copies made so far, by the originals' ids."""
    cls = type(x)
    if cls in _atomic:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    elif (copier := getattr(x, "__deepcopy__", None)) is not None:
        made = copier(memo)
    else:
        reduced = _reduce(x, cls, "(deep)")
        made = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if made is not x:
        memo[key] = made
        # The original stays as long as the memo, so that its id is not given to another object.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return made


def _same_deep(x, memo):
    return x


_atomic = {
    type(None), int, float, bool, complex, bytes, str, type(_same.__code__), type, range, type(len), type(_same),
    property, type(Ellipsis), type(NotImplemented),
}
_deepcopy_dispatch = dict.fromkeys(_atomic, _same_deep)


def _deepcopy_list(x, memo):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # The tuple may have been reached from one of its own items.
    if id(x) in memo:
        return memo[id(x)]
    if all(old is new for old, new in zip(x, items)):
        return x
    return tuple(items)


def _deepcopy_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _C:
    def method(self):
        pass


_deepcopy_dispatch |= {
    list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, type(_C().method): _deepcopy_method,
}
del _C
_add_weakref()


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Make an object of what `__reduce_ex__` gave; with a memo, of copies of that."""
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if listiter is not None:
        for item in listiter:
            made.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    """A copy in which some attributes are different."""
    cls = obj.__class__
    function = getattr(cls, "__replace__", None)
    if function is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return function(obj, **changes)
