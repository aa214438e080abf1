# A relative import takes the package from the globals it is given.
for space in ({}, {"__name__": 5}, {"__package__": 5}, {"__name__": "alone"}, {"__name__": "a.b", "__package__": ""}, [], {"__package__": None}):
    try:
        __import__("os", space, level=1)
    except Exception as error:
        print(type(error).__name__, error)
# expect: KeyError "'__name__' not in globals"
# expect: TypeError __name__ must be a string
# expect: TypeError package must be a string
# expect: ImportError attempted relative import with no known parent package
# expect: ImportError attempted relative import with no known parent package
# expect: TypeError globals must be a dict
# expect: KeyError "'__name__' not in globals"
