# The common indentation of a docstring is taken away when it is compiled.
def f():
    """First.

        Indented.
    Back.

    """
print(repr(f.__doc__))  # expect: 'First.\n\n    Indented.\nBack.\n\n'
class C:
    """ Blank first
       deeper
      """
print(repr(C.__doc__))  # expect: 'Blank first\ndeeper\n'
