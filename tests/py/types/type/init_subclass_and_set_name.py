# Hooks that run when a class is made.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Field:
    def __set_name__(self, owner, name):
        log.append((owner.__name__, name))
class Base:
    def __init_subclass__(cls, /, kind="plain", **options):
        super().__init_subclass__(**options)
        log.append((cls.__name__, kind))
log = []
class A(Base, kind="special"):
    first, second = Field(), Field()
class B(A):
    pass
print(log)  # expect: [('A', 'first'), ('A', 'second'), ('A', 'special'), ('B', 'plain')]
def unknown():
    class C(Base, color="red"): ...
def plain():
    class C(color="red"): ...
class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("no name")
def broken():
    class C:
        x = Broken()
fails(unknown)  # expect: TypeError: unknown.<locals>.C.__init_subclass__() takes no keyword arguments
fails(plain)  # expect: TypeError: plain.<locals>.C.__init_subclass__() takes no keyword arguments
try:
    broken()
except Exception as error:
    print(repr(error), error.__notes__)  # expect: ValueError('no name') ["Error calling __set_name__ on 'Broken' instance 'x' in 'C'"]
class Late: ...
Late.added = Field()
print(len(log))  # expect: 4
