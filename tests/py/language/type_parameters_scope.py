# Type parameters are visible in annotations, bases and bodies, not outside.
class Outer[T]:
    def method[U](self, x: T, y: U) -> tuple[T, U]:
        return T, U
    alias = T
print(Outer.alias, Outer().method(1, 2))  # expect: T (T, U)
try:
    T
except NameError as error:
    print(error)  # expect: name 'T' is not defined
def f[T](x):
    T = 5
    return T
print(f(1))  # expect: 5
