# The largest and smallest, with key and default.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(max(1, 3, 2), min([4, 2]), max("hello"), min("b", "a"), max([1, 2.5]))  # expect: 3 2 o a 2.5
print(max({"a": 1, "b": 0}), min((1, 2), (1,)), max(range(5)))  # expect: b (1,) 4
print(max("aaa", "bb", key=len), min([-3, 2], key=abs))  # expect: aaa 2
print(max([], default="none"), min((), default=None))  # expect: none None
print(max([1, 1.0]), max(1.0, 1), min(True, 1), max([3], default=0), max("ab", key=None))  # expect: 1 1.0 True 3 b
fails(max)  # expect: TypeError: max expected at least 1 argument, got 0
fails(max, 5)  # expect: TypeError: 'int' object is not iterable
fails(min, [])  # expect: ValueError: min() iterable argument is empty
fails(max, 1, "a")  # expect: TypeError: '>' not supported between instances of 'str' and 'int'
fails(min, [1, None])  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
fails(max, 1, 2, default=0)  # expect: TypeError: Cannot specify a default for max() with multiple positional arguments
fails(max, [], key=len)  # expect: ValueError: max() iterable argument is empty
fails(min, [1], foo=2)  # expect: TypeError: min() got an unexpected keyword argument 'foo'
fails(max, [1, 2], key=5)  # expect: TypeError: 'int' object is not callable
fails(min, ())  # expect: ValueError: min() iterable argument is empty
fails(max, iter(()))  # expect: ValueError: max() iterable argument is empty
