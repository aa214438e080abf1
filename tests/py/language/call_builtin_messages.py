# Messages of calls of built-in functions.
calls = [lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: abs(), lambda: abs("x"), lambda: ord("ab"), lambda: ord(5),
         lambda: chr(-1), lambda: isinstance(1), lambda: isinstance(1, 2), lambda: callable(), lambda: iter(), lambda: iter(5),
         lambda: next(5), lambda: hash([]), lambda: getattr(1), lambda: getattr(1, 2), lambda: len(x=1), lambda: divmod(1),
         lambda: range(), lambda: range("a"), lambda: range(1, 2, 3, 4), lambda: min(), lambda: sum(1), lambda: sorted(), lambda: sorted(1)]
for call in calls:
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError len() takes exactly one argument (0 given)
        # expect: TypeError len() takes exactly one argument (2 given)
        # expect: TypeError object of type 'int' has no len()
        # expect: TypeError abs() takes exactly one argument (0 given)
        # expect: TypeError bad operand type for abs(): 'str'
        # expect: TypeError ord() expected a character, but string of length 2 found
        # expect: TypeError ord() expected string of length 1, but int found
        # expect: ValueError chr() arg not in range(0x110000)
        # expect: TypeError isinstance expected 2 arguments, got 1
        # expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: TypeError callable() takes exactly one argument (0 given)
        # expect: TypeError iter expected at least 1 argument, got 0
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'int' object is not an iterator
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError getattr expected at least 2 arguments, got 1
        # expect: TypeError attribute name must be string, not 'int'
        # expect: TypeError len() takes no keyword arguments
        # expect: TypeError divmod expected 2 arguments, got 1
        # expect: TypeError range expected at least 1 argument, got 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError range expected at most 3 arguments, got 4
        # expect: TypeError min expected at least 1 argument, got 0
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError sorted expected 1 argument, got 0
        # expect: TypeError 'int' object is not iterable
