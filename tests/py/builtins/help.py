# `help` prints the signature and the docstring of what it gets, an object or its name.
def function(a, *, b=1):
    """Do it.

    Well."""
print(repr(help))  # expect: Type help() for interactive help, or help(object) for help about object.
help("no_such_name")
# expect: No Python documentation found for 'no_such_name'.
# expect: Use help() to get the interactive help utility.
# expect: Use help(str) for help on the str class.
# expect:
help(function)
# expect: Help on function function in module __main__:
# expect:
# expect: function[..]
# expect:     Do it.
# expect:
# expect:     Well.
# expect:
