# None, True, False, ... and NotImplemented are single objects; equal small ints are identical.
print(None is None, True is (1 == 1), ... is Ellipsis, NotImplemented is NotImplemented, type(None)() is None, bool("x") is True)
# expect: True True True True True True
a, b = 256, 255 + 1
empty, text = (), ""
print(a is b, empty is tuple([]), text is str())  # expect: True True True
