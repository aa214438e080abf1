# Type parameters of functions, classes and aliases (PEP 695).
def first[T](items: list[T]) -> T:
    return items[0]
class Box[T, *Ts, **P]:
    item: T
type Pair[A] = tuple[A, A]
print(first([1]), first.__type_params__, Box.__type_params__, Pair.__name__, Pair.__type_params__)
# expect: 1 (T,) (T, Ts, P) Pair (A,)
print(Pair.__value__, first.__annotations__)  # expect: tuple[A, A] {'items': list[T], 'return': T}
type Lazy = undefined_name
try:
    Lazy.__value__
except NameError as error:
    print(error)  # expect: name 'undefined_name' is not defined
def bounded[T: int, U: (str, bytes)](x: T) -> U: ...
T, U = bounded.__type_params__
print(T.__bound__, U.__constraints__, T.__name__)  # expect: <class 'int'> (<class 'str'>, <class 'bytes'>) T
