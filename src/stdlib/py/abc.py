"""Abstract base classes: classes with methods that subclasses must define, and that may count other classes as subclasses."""

__all__ = [
    "ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod",
    "get_cache_token", "update_abstractmethods",
]

import _weakref

# Grows whenever a class is registered, so that answers kept from before are asked for again.
_registrations = 0


def abstractmethod(funcobj):
    """Mark a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that subclasses must define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that subclasses must define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that subclasses must define."""

    __isabstractmethod__ = True


def get_cache_token():
    """A number that changes whenever a class is registered."""
    return _registrations


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


def _abstract_names(cls):
    names = {name for name, value in list(cls.__dict__.items()) if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return frozenset(names)


def update_abstractmethods(cls):
    """Look again which methods of a class are abstract."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls)
    return cls


class _Known:
    """What an abstract class knows of others: references that let them die."""

    __slots__ = ("registered", "yes", "no", "at")

    def __init__(self):
        self.registered = []
        self.forget()

    def forget(self):
        self.yes, self.no, self.at = {}, {}, _registrations

    def answer(self, subclass):
        if self.at != _registrations:
            self.no, self.at = {}, _registrations
        for kept, answer in ((self.yes, True), (self.no, False)):
            reference = kept.get(id(subclass))
            if reference is not None and reference() is subclass:
                return answer
        return None

    def keep(self, subclass, answer):
        (self.yes if answer else self.no)[id(subclass)] = _weakref.ref(subclass)
        return answer


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_impl = _Known()
        return cls

    def register(cls, subclass):
        """Let another class count as a subclass of this one."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.append(_weakref.ref(subclass))
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        found = type(instance)
        if subclass is found:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(found)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        answer = known.answer(subclass)
        if answer is not None:
            return answer
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return known.keep(subclass, bool(answer))
        if cls in getattr(subclass, "__mro__", ()):
            return known.keep(subclass, True)
        for reference in known.registered:
            registered = reference()
            if registered is not None and issubclass(subclass, registered):
                return known.keep(subclass, True)
        for other in cls.__subclasses__():
            if issubclass(subclass, other):
                return known.keep(subclass, True)
        return known.keep(subclass, False)

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.forget()

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)


class ABC(metaclass=ABCMeta):
    """A class whose subclasses may have abstract methods."""

    __slots__ = ()
