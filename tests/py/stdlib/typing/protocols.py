# Protocols: what isinstance looks at, and what cannot be asked.
from typing import Protocol, SupportsAbs, SupportsInt, get_protocol_members, is_protocol, runtime_checkable
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class Named(Protocol):
    name: str
class Plain(Protocol):
    def go(self): ...
class File:
    name = "f"
    def close(self):
        pass
print(isinstance(File(), Closable), isinstance(1, Closable), issubclass(File, Closable), isinstance(File(), Named), isinstance(1, SupportsInt), isinstance("", SupportsAbs))
# expect: True False True True True False
print(is_protocol(Plain), is_protocol(File), sorted(get_protocol_members(Named)))  # expect: True False ['name']
tell(isinstance, File(), Plain)
# expect: TypeError: Instance and class checks can only be used with @runtime_checkable protocols
tell(issubclass, File, Named)
# expect: TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
tell(Plain)  # expect: TypeError: Protocols cannot be instantiated
class Explicit(Plain):
    pass
print(Explicit().go())  # expect: None
