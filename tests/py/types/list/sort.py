# sort is stable, with key and reverse.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
words = ["banana", "Apple", "cherry", "apple", "fig"]
words.sort()
print(words)  # expect: ['Apple', 'apple', 'banana', 'cherry', 'fig']
words.sort(key=str.lower)
print(words)  # expect: ['Apple', 'apple', 'banana', 'cherry', 'fig']
words.sort(key=len, reverse=True)
print(words)  # expect: ['banana', 'cherry', 'Apple', 'apple', 'fig']
pairs = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
pairs.sort(key=lambda pair: pair[0])
print(pairs)  # expect: [(0, 'x'), (0, 'y'), (1, 'b'), (1, 'a')]
pairs.sort(key=lambda pair: pair[0], reverse=True)
print(pairs)  # expect: [(1, 'b'), (1, 'a'), (0, 'x'), (0, 'y')]
mixed = [2.5, True, -1, 10**20, 0.5]
mixed.sort()
print(mixed)  # expect: [-1, 0.5, True, 2.5, 100000000000000000000]
fails([1, "a"].sort)  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails([1, None, 2].sort)  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
fails([1j, 2j].sort)  # expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
fails([1].sort, len)  # expect: TypeError: sort() takes no positional arguments
fails([1, 2].sort, key=5)  # expect: TypeError: 'int' object is not callable
fails([3, 0].sort, key=lambda n: 1 / n)  # expect: ZeroDivisionError: division by zero
big = [(n * 7919) % 10007 for n in range(10007)]
big.sort()
print(big == list(range(10007)))  # expect: True
