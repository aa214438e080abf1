"""Classes that are made for their fields: methods such as `__init__` come from the annotations."""

import abc
import sys
import types
from reprlib import recursive_repr

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]

GenericAlias = type(list[int])


class FrozenInstanceError(AttributeError):
    """A field of an object that does not change was assigned to."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    """The class of what stands for no value."""


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    """The class of the mark behind which fields are given by name."""


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    """`InitVar[T]`: a parameter of `__init__` that is no field; `__post_init__` gets it."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
            f"_field_type={self._field_type})"
        )

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):
    """Say more about a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# What annotations mean.

def _named_in_string(annotation, module_of, wanted, cls):
    """Whether an annotation that is a string begins with the name of something, or with module and name."""
    text = annotation.strip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    first, rest = text[:end], text[end:].lstrip()
    namespace = sys.modules.get(cls.__module__)
    namespace = {} if namespace is None else vars(namespace)
    if rest.startswith("."):
        rest = rest[1:].lstrip()
        end = 0
        while end < len(rest) and (rest[end].isalnum() or rest[end] == "_"):
            end += 1
        module = namespace.get(first)
        if not isinstance(module, types.ModuleType) or module is not sys.modules.get(module_of):
            return False
        return wanted(vars(module).get(rest[:end]))
    return first in namespace and wanted(namespace[first])


def _is_classvar(annotation, cls):
    typing = sys.modules.get("typing")
    if typing is None:
        # Then nothing can be one.
        return False
    if isinstance(annotation, str):
        return _named_in_string(annotation, "typing", lambda found: found is typing.ClassVar, cls)
    return annotation is typing.ClassVar or (
        type(annotation) is typing._GenericAlias and annotation.__origin__ is typing.ClassVar
    )


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        return _named_in_string(annotation, "dataclasses", lambda found: found is InitVar, cls)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _named_in_string(annotation, "dataclasses", lambda found: found is KW_ONLY, cls)
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, kw_only):
    """The field of an annotation and of what the class says of it."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            # A slot is no default.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    # What cannot be hashed can be changed, most likely.
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


# Methods.

def _make_function(name, parameters, body, namespace, *, qualname, annotations=None):
    """A function of lines of Python."""
    lines = "\n".join(f"  {line}" for line in body)
    scope = {}
    exec(f"def {name}({', '.join(parameters)}):\n{lines}", namespace, scope)
    function = scope[name]
    function.__qualname__ = qualname
    if annotations is not None:
        function.__annotations__ = annotations
    return function


def _make_init(cls, all_fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    # The names of the program must not hide ours, so ours begin with underscores nobody else would use.
    own = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_builtins_object__": object,
        "__builtins__": __builtins__,
    }
    parameters, body, annotations = [self_name], [], {}

    def assign(name, value):
        if frozen:
            return f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})"
        return f"{self_name}.{name}={value}"

    def parameter(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            own[f"__dataclass_dflt_{f.name}__"] = f.default
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return f.name

    parameters += [parameter(f) for f in std_fields if f.init]
    by_name = [parameter(f) for f in kw_only_fields if f.init]
    if by_name:
        parameters += ["*", *by_name]
    for f in all_fields:
        factory = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            own[factory] = f.default_factory
            if f.init:
                value = f"{factory}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
            else:
                value = f"{factory}()"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            own[factory] = f.default
            value = factory
        else:
            continue
        if f._field_type is not _FIELD_INITVAR:
            body.append(assign(f.name, value))
    if has_post_init:
        names = ",".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({names})")
    annotations["return"] = None
    return _make_function(
        "__init__", parameters, body or ["pass"], own, qualname=f"{cls.__qualname__}.__init__", annotations=annotations,
    )


def _make_repr(cls, shown):
    names = [f.name for f in shown]

    @recursive_repr()
    def __repr__(self):
        return f"{self.__class__.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"
    return __repr__


def _make_comparison(cls, name, sign, compared):
    """A comparison of the fields; only of objects of the same class."""
    if sign == "==":
        terms = [f"self.{f.name}==other.{f.name}" for f in compared]
        body = [
            "if self is other:", " return True", "if other.__class__ is self.__class__:",
            f" return {' and '.join(terms) or 'True'}", "return NotImplemented",
        ]
    else:
        own, others = (
            "(" + "".join(f"{this}.{f.name}," for f in compared) + ")" for this in ("self", "other")
        )
        body = ["if other.__class__ is self.__class__:", f" return {own}{sign}{others}", "return NotImplemented"]
    return _make_function(name, ("self", "other"), body, {}, qualname=f"{cls.__qualname__}.{name}")


def _make_hash(cls, hashed):
    items = "".join(f"self.{f.name}," for f in hashed)
    return _make_function("__hash__", ("self",), [f"return hash(({items}))"], {}, qualname=f"{cls.__qualname__}.__hash__")


def _make_frozen(cls, names):
    names = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _set_new_attribute(cls, name, value):
    """Give a class an attribute unless it has one of its own: whether it has."""
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _signature(fields):
    """The parameters of `__init__` as text, for the docstring."""
    parts, star = [], False
    for f in sorted(fields, key=lambda f: bool(f.kw_only)):
        if not f.init:
            continue
        if f.kw_only and not star:
            parts.append("*")
            star = True
        annotation = f.type
        if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
            shown = annotation.__qualname__
            if annotation.__module__ not in ("builtins",):
                shown = f"{annotation.__module__}.{shown}"
        else:
            shown = repr(annotation).replace("typing.", "")
        text = f"{f.name}: {shown}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += f" = {_HAS_DEFAULT_FACTORY!r}"
        parts.append(text)
    return f"({', '.join(parts)})"


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            all_fields.update(inherited)
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    setattr(cls, _PARAMS, _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot,
    ))
    own_fields = []
    mark_seen = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(annotation, cls):
            if mark_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            mark_seen = True
            kw_only = True
        else:
            own_fields.append(_get_field(cls, name, annotation, kw_only))
    for f in own_fields:
        all_fields[f.name] = f
        # The class keeps the default, not the Field.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if any(frozen_bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen and not all(frozen_bases):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_fields)
    own_hash = cls.__dict__.get("__hash__", MISSING)
    # `__eq__` alone makes the language set `__hash__` to None.
    has_explicit_hash = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    with_init = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [f for f in with_init if f.init and not f.kw_only]
    kw_only_fields = [f for f in with_init if f.init and f.kw_only]
    if init:
        has_post_init = hasattr(cls, _POST_INIT_NAME)
        self_name = "__dataclass_self__" if "self" in all_fields else "self"
        _set_new_attribute(cls, "__init__", _make_init(
            cls, with_init, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots,
        ))
    _set_new_attribute(cls, "__replace__", _replace)
    real = [f for f in all_fields.values() if f._field_type is _FIELD]
    if repr:
        _set_new_attribute(cls, "__repr__", _make_repr(cls, [f for f in real if f.repr]))
    compared = [f for f in real if f.compare]
    if eq:
        _set_new_attribute(cls, "__eq__", _make_comparison(cls, "__eq__", "==", compared))
    if order:
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new_attribute(cls, name, _make_comparison(cls, name, sign, compared)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering"
                )
    if frozen:
        for function in _make_frozen(cls, [f.name for f in real]):
            if _set_new_attribute(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        cls.__hash__ = _make_hash(cls, [f for f in real if (f.compare if f.hash is None else f.hash)])
    elif eq and not has_explicit_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        # A metaclass that calls something else has no signature that is known.
        own_call = type(cls).__call__ is type.__call__ or isinstance(type(cls).__call__, types.FunctionType)
        cls.__doc__ = cls.__name__ + (_signature(with_init) if own_call else "")
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


# With slots objects have no `__dict__`, of which copies are made otherwise.

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        # A built-in class whose objects have a dict or weak references, or a class without slots.
        return [name for name in ("__dict__", "__weakref__") if name in cls.__dict__]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _add_slots(cls, frozen, weakref_slot):
    """The same class again, with slots for the fields: a class cannot get them later."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        # The methods refer to the class that was.
        for function in _make_frozen(made, names):
            function.__qualname__ = f"{made.__qualname__}.{function.__name__}"
            setattr(made, function.__name__, function)
        if "__getstate__" not in namespace:
            made.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """A decorator that adds methods to a class, made for the fields that its annotations name."""
    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot,
        )
    return wrap if cls is None else wrap(cls)


# Questions.

def fields(class_or_instance):
    """The fields of a dataclass or of one of its objects, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an object of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC = frozenset({
    types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType, types.NotImplementedType, types.CodeType,
    types.BuiltinFunctionType, types.FunctionType, type, range, property,
})


def asdict(obj, *, dict_factory=dict):
    """The fields of an object as a dict, at any depth."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda pairs: dict_factory(pairs), True)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an object as a tuple, at any depth."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]), False)


def _convert(obj, factory, is_dict):
    cls = type(obj)
    if cls in _ATOMIC:
        return obj
    if hasattr(cls, _FIELDS):
        return factory([(f.name, _convert(getattr(obj, f.name), factory, is_dict)) for f in fields(obj)])
    if issubclass(cls, (list, tuple)):
        items = [_convert(item, factory, is_dict) for item in obj]
        # Named tuples take their items one by one.
        return cls(*items) if hasattr(cls, "_fields") else cls(items)
    if issubclass(cls, dict):
        items = [(_convert(key, factory, is_dict), _convert(value, factory, is_dict)) for key, value in obj.items()]
        if hasattr(cls, "default_factory"):
            made = cls(obj.default_factory)
            for key, value in items:
                made[key] = value
            return made
        return cls(items)
    import copy
    return copy.deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None,
):
    """A new dataclass of names, or of names with types and defaults."""
    from keyword import iskeyword
    namespace = {} if namespace is None else namespace
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def exec_body(contents):
        contents.update(namespace)
        contents.update(defaults)
        contents["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except ValueError:
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """A copy in which some fields are different."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            if f._field_type is not _FIELD_INITVAR:
                changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
