# typing: reprs, substitution and errors of generic types.
import typing
from typing import Annotated, Any, Callable, ClassVar, Dict, Generic, List, Literal, Optional, ParamSpec, Tuple, TypeVar, Union
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


T, P = TypeVar("T"), ParamSpec("P")
print(Optional[int], Union[int, str, int], Union[int], List[T][int], Dict[str, T], Callable[[int], T][str], Callable[..., Any], Tuple[int, ...], Tuple[()])
# expect: typing.Optional[int] typing.Union[int, str] <class 'int'> typing.List[int] typing.Dict[str, ~T] typing.Callable[[int], str] typing.Callable[..., typing.Any] typing.Tuple[int, ...] typing.Tuple[()]
print(Literal[1, "a", True, 1], Literal[1] == Literal[True], Annotated[int, "x"], Annotated[Annotated[int, 1], 2], ClassVar[int], List["int"])
# expect: typing.Literal[1, 'a', True] False typing.Annotated[int, 'x'] typing.Annotated[int, 1, 2] typing.ClassVar[int] typing.List[ForwardRef('int')]
print(Union[int, str] == Union[str, int], List[int] is List[int], int | List[str], typing.get_origin(Dict[str, int]), typing.get_args(Callable[[int], str]))
# expect: True True typing.Union[int, typing.List[str]] <class 'dict'> ([<class 'int'>], <class 'str'>)
class Box(Generic[T]):
    pass
class Fun(Generic[P]):
    pass
print(Box[int], Box[T].__parameters__, Box[int]().__orig_class__, Fun[int, str], Box.__mro__, Box.__orig_bases__)
# expect: __main__.Box[int] (~T,) __main__.Box[int] __main__.Fun[[int, str]] (<class '__main__.Box'>, <class 'typing.Generic'>, <class 'object'>) (typing.Generic[~T],)
tell(lambda: Box[int, str])  # expect: TypeError: Too many arguments for <class '__main__.Box'>; actual 2, expected 1
tell(lambda: List[int, str])  # expect: TypeError: Too many arguments for typing.List; actual 2, expected 1
tell(lambda: Union[()])  # expect: TypeError: Cannot take a Union of no types.
tell(lambda: Generic[int])
# expect: TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.
tell(lambda: isinstance([], List[int]))  # expect: TypeError: Subscripted generics cannot be used with class and instance checks
tell(Any)  # expect: TypeError: Any cannot be instantiated
tell(lambda: ClassVar[int][str])  # expect: TypeError: typing.ClassVar[int] is not a generic class
tell(lambda: List[ClassVar[int]])  # expect: TypeError: typing.ClassVar[int] is not valid as type argument
tell(lambda: Callable[int])  # expect: TypeError: Callable must be used as Callable[[arg, ...], result].
