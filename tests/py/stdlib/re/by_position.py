# count, maxsplit and flags should be given by name.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(re.sub("a", "b", "aaa", 2), re.subn("A", "b", "aaa", 2, re.I), re.split("a", "xaxax", 1))
    print([(warning.category.__name__, str(warning.message), warning.filename == __file__) for warning in caught])
# expect: bba ('bba', 2) ['x', 'xax']
# expect: [('DeprecationWarning', "'count' is passed as positional argument", True), ('DeprecationWarning', "'count' is passed as positional argument", True), ('DeprecationWarning', "'maxsplit' is passed as positional argument", True)]
for call in (
    lambda: re.sub("a", "b", "a", 1, count=2),
    lambda: re.sub("a", "b", "a", 1, 2, flags=0),
    lambda: re.split("a", "a", 1, maxsplit=1),
    lambda: re.split("a", "a", 1, 2, 3),
):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            print(call())
        except TypeError as error:
            print(error)
# expect: sub() got multiple values for argument 'count'
# expect: sub() got multiple values for argument 'flags'
# expect: split() got multiple values for argument 'maxsplit'
# expect: split() takes from 2 to 4 positional arguments but 5 were given
