# iter and next, with defaults and StopIteration.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


it = iter([1])
print(next(it), next(it, "default"), next(it, None))  # expect: 1 default None
try:
    next(it)
except StopIteration as stop:
    print(repr(stop), stop.value, stop.args)  # expect: StopIteration() None ()
class Once:
    def __next__(self):
        return 5
print(next(Once()))  # expect: 5
class Silent:
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration("value", 2)
try:
    next(Silent())
except StopIteration as stop:
    print(stop.value, stop.args, list(Silent()))  # expect: value ('value', 2) []
fails(next, [])  # expect: TypeError: 'list' object is not an iterator
fails(next, 5)  # expect: TypeError: 'int' object is not an iterator
fails(next)  # expect: TypeError: next expected at least 1 argument, got 0
fails(next, it, 1, 2)  # expect: TypeError: next expected at most 2 arguments, got 3
fails(iter, 1.5)  # expect: TypeError: 'float' object is not iterable
fails(iter, object())  # expect: TypeError: 'object' object is not iterable
fails(iter, it, 5)  # expect: TypeError: iter(v, w): v must be callable
fails(iter)  # expect: TypeError: iter expected at least 1 argument, got 0
