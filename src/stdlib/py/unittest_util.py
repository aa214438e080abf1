"""What test cases need to show values."""

from collections import Counter, namedtuple
from os.path import commonprefix

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)

_Mismatch = namedtuple("Mismatch", "actual expected value")


def _shorten(s, prefixlen, suffixlen):
    skip = len(s) - prefixlen - suffixlen
    if skip > _PLACEHOLDER_LEN:
        s = f"{s[:prefixlen]}[{skip} chars]{s[len(s) - suffixlen:]}"
    return s


def _common_shorten_repr(*args):
    """The texts of values, shortened around where they begin to differ."""
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    prefix = commonprefix(args)
    prefix_length = len(prefix)
    common_length = _MAX_LENGTH - (longest - prefix_length + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common_length > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, common_length)
        return tuple(prefix + s[prefix_length:] for s in args)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(s[prefix_length:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in args)


def safe_repr(obj, short=False):
    """The text of a value, even if its `__repr__` raises."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MAX_LENGTH else text[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    """Module and name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """What only one of two sorted lists has: missing in the second, and unexpected there."""
    missing = [item for item in expected if item not in actual]
    unexpected = [item for item in actual if item not in expected]
    return missing, unexpected


def unorderable_list_difference(expected, actual):
    """The same for items that cannot be sorted; the second list is used up."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


def _count_diff_all_purpose(actual, expected):
    """What lists have in different numbers, for items that can only be compared."""
    result = []
    lists = [list(actual), list(expected)]
    taken = [[False] * len(lists[0]), [False] * len(lists[1])]
    for side in (0, 1):
        for at, item in enumerate(lists[side]):
            if taken[side][at]:
                continue
            counts = [0, 0]
            for other in (0, 1):
                for place, one in enumerate(lists[other]):
                    if not taken[other][place] and (one is item or one == item):
                        taken[other][place] = True
                        counts[other] += 1
            if counts[0] != counts[1]:
                result.append(_Mismatch(*counts, item))
    return result


def _count_diff_hashable(actual, expected):
    """What lists have in different numbers, for items that can be hashed."""
    first, second = Counter(actual), Counter(expected)
    result = [_Mismatch(count, second.get(item, 0), item) for item, count in first.items() if count != second.get(item, 0)]
    result.extend(_Mismatch(0, count, item) for item, count in second.items() if item not in first)
    return result
