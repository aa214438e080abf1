# repr of classes.
class A:
    class B: ...
def f():
    class C: ...
    return C
print(A, A.B, f())  # expect: <class '__main__.A'> <class '__main__.A.B'> <class '__main__.f.<locals>.C'>
print(int, type)  # expect: <class 'int'> <class 'type'>
print(type(None), type(...))  # expect: <class 'NoneType'> <class 'ellipsis'>
print(type(NotImplemented), type(len))  # expect: <class 'NotImplementedType'> <class 'builtin_function_or_method'>
print(type(f))  # expect: <class 'function'>
print(Exception, [A], f"{A.B!s}")  # expect: <class 'Exception'> [<class '__main__.A'>] <class '__main__.A.B'>
A.__module__ = "elsewhere"
A.B.__qualname__ = "Other.Name"
print(A, A.B)  # expect: <class 'elsewhere.A'> <class '__main__.Other.Name'>
A.__module__ = "builtins"
print(A)  # expect: <class 'A'>
