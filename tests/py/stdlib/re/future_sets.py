# What may mean an operation on sets some day is warned about.
import re
import warnings

for pattern in ("[[a]", "[a&&b]", "[a||b]", "[a~~b]", "[a--b]", "[%--1]", "[^[a]", "[--1]", "[&&]", "a[[b]c"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            re.compile(pattern)
        except re.error as error:
            print(error)
        print(pattern, [(warning.category.__name__, str(warning.message), warning.filename == __file__) for warning in caught])
# expect: [[a] [('FutureWarning', 'Possible nested set at position 1', True)]
# expect: [a&&b] [('FutureWarning', 'Possible set intersection at position 2', True)]
# expect: [a||b] [('FutureWarning', 'Possible set union at position 2', True)]
# expect: [a~~b] [('FutureWarning', 'Possible set symmetric difference at position 2', True)]
# expect: bad character range a-- at position 1
# expect: [a--b] [('FutureWarning', 'Possible set difference at position 2', True)]
# expect: [%--1] [('FutureWarning', 'Possible set difference at position 2', True)]
# expect: [^[a] []
# expect: [--1] []
# expect: [&&] []
# expect: a[[b]c [('FutureWarning', 'Possible nested set at position 2', True)]
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        re.compile("[x&&y]")
    except FutureWarning as warning:
        print(warning)
# expect: Possible set intersection at position 2
