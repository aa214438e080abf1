# `in` and `is`, and their negations.
print(1 in [1, 2], 3 not in (1, 2), "a" in "cat", "" in "", b"a" in b"abc", 97 in b"abc", 1.0 in {1}, "k" in {"k": 0}, 5 in range(10))
# expect: True True True True True True True True True
print(None is None, [] is [], list() is not None, not None is None)  # expect: True False True False
for call in (lambda: 1 in 5, lambda: 1 in "abc", lambda: "a" in b"abc", lambda: [] in {1}):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: argument of type 'int' is not iterable
        # expect: 'in <string>' requires string as left operand, not int
        # expect: a bytes-like object is required, not 'str'
        # expect: unhashable type: 'list'
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan])  # expect: True False True
