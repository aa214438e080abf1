# Iterators are their own iterators, and stay exhausted.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


it = iter([1, 2, 3])
print(iter(it) is it, next(it), list(it), list(it))  # expect: True 1 [2, 3] []
print(next(it, None), it.__length_hint__())  # expect: None 0
fails(next, [1])  # expect: TypeError: 'list' object is not an iterator
fails(next)  # expect: TypeError: next expected at least 1 argument, got 0
fails(iter)  # expect: TypeError: iter expected at least 1 argument, got 0
fails(iter, 5)  # expect: TypeError: 'int' object is not iterable
fails(lambda: [*5])  # expect: TypeError: Value after * must be an iterable, not int
def loop():
    for x in 5:
        pass
fails(loop)  # expect: TypeError: 'int' object is not iterable
print(hasattr(it, "__next__"), hasattr([], "__next__"))  # expect: True False
