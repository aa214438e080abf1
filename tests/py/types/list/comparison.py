# Lists compare item by item.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9])  # expect: True True True True
print([1, 2] == [1, 2.0], [1] != [2], [1, [2]] <= [1, [2]], ["a"] >= ["A"])  # expect: True True True True
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], [1] == (1,), [] == 0)  # expect: True False False False
fails(lambda: [1] < ["a"])  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
fails(lambda: [1] < (1,))  # expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
fails(lambda: [{}] < [{1: 2}])  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
print([1, "a"] == [1, 2], [1, "a"] < [2, 5])  # expect: False True
