# iter with a function and a sentinel.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


numbers = [3, 2, 1, 0, 5]
it = iter(lambda: numbers.pop(0), 0)
print(list(it), numbers, list(it), numbers)  # expect: [3, 2, 1] [5] [] [5]
print(list(iter(iter("abXcd").__next__, "X")))  # expect: ['a', 'b']
print(iter(int, 1) is not None, next(iter(int, 1)))  # expect: True 0
fails(iter, 5, 0)  # expect: TypeError: iter(v, w): v must be callable
fails(iter, len, 0, 1)  # expect: TypeError: iter expected at most 2 arguments, got 3
def boom():
    raise ValueError("boom")
fails(lambda: list(iter(boom, 0)))  # expect: ValueError: boom
def stop():
    raise StopIteration
print(list(iter(stop, 0)))  # expect: []
