# Slots that cannot be.
def make(slots, *bases, **names):
    try:
        type("C", bases, {"__slots__": slots, **names})
    except (TypeError, ValueError) as error:
        print(error)
make(("a", 1))  # expect: __slots__ items must be strings, not 'int'
make("a b")  # expect: __slots__ must be identifiers
make(("x",), x=1)  # expect: 'x' in __slots__ conflicts with class variable
make(("__dict__", "__dict__"))  # expect: __dict__ slot disallowed: we already got one
make(("a",), int)  # expect: nonempty __slots__ not supported for subtype of 'int'
make(("a",), tuple)  # expect: nonempty __slots__ not supported for subtype of 'tuple'
make("__weakref__", Exception)
make(("",))  # expect: __slots__ must be identifiers
