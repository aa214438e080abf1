# Names that every module sees, and that can be shadowed.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(True, False, None, Ellipsis)  # expect: True False None Ellipsis
print(NotImplemented, __debug__, __name__)  # expect: NotImplemented True __main__
def f():
    len = lambda x: "shadow"
    return len("abc")
print(f(), len("abc"))  # expect: shadow 3
max = "global"
print(max)  # expect: global
del max
print(max(1, 2))  # expect: 2
import builtins
builtins.fresh = 42
print(fresh, builtins.len is len, builtins.__name__)  # expect: 42 True builtins
del builtins.fresh
fails(lambda: fresh)  # expect: NameError: name 'fresh' is not defined
fails(lambda: lenght)  # expect: NameError: name 'lenght' is not defined
