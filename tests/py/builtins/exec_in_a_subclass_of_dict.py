# Code that is run in a subclass of dict stores its variables by the methods of that.
class Frozen(dict):
    def __setitem__(self, name, value):
        raise ValueError(f"cannot set {name}")
try:
    exec("x = 1", Frozen())
except ValueError as error:
    print(error)  # expect: cannot set x
class Known(dict):
    def __missing__(self, name):
        return len(name)
namespace = Known()
exec("y = abc", namespace, namespace)
print(namespace["y"])  # expect: 3
