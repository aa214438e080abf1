# `co_lnotab` still gives the lines as steps, with a warning.
import warnings
def function():
    a = 1

    return a
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    steps = function.__code__.co_lnotab
print(caught[0].message)  # expect: co_lnotab is deprecated, use co_lines instead.
print(sum(steps[1::2]))  # expect: 3
print(type(function.__code__.co_lines()).__name__, type(function.__code__.co_positions()).__name__)
# expect: line_iterator positions_iterator
