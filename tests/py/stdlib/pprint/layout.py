# Containers stand on one line if they fit, else an item a line.
import collections
import dataclasses
import types
from pprint import PrettyPrinter, pformat, pp, pprint


@dataclasses.dataclass
class Point:
    x: int
    name: str
    hidden: int = dataclasses.field(default=0, repr=False)


words = "the quick brown fox jumps over the lazy dog and does it again".split()
print(pformat([1, 2, {"b": 1, "a": [3, (4,)]}]))  # expect: [1, 2, {'a': [3, (4,)], 'b': 1}]
print(pformat(words))
# expect: ['the',
# expect:  'quick',
# expect:  'brown',
# expect:  'fox',
# expect:  'jumps',
# expect:  'over',
# expect:  'the',
# expect:  'lazy',
# expect:  'dog',
# expect:  'and',
# expect:  'does',
# expect:  'it',
# expect:  'again']
print(pformat(words, width=30, compact=True))
# expect: ['the', 'quick', 'brown',
# expect:  'fox', 'jumps', 'over',
# expect:  'the', 'lazy', 'dog', 'and',
# expect:  'does', 'it', 'again']
print(pformat({"words": words[:6], "nested": {"list": list(range(20)), "tuple": ("a" * 40, "b" * 40)}, 1: None}))
# expect: {1: None,
# expect:  'nested': {'list': [0,
# expect:                      1,
# expect:                      2,
# expect:                      3,
# expect:                      4,
# expect:                      5,
# expect:                      6,
# expect:                      7,
# expect:                      8,
# expect:                      9,
# expect:                      10,
# expect:                      11,
# expect:                      12,
# expect:                      13,
# expect:                      14,
# expect:                      15,
# expect:                      16,
# expect:                      17,
# expect:                      18,
# expect:                      19],
# expect:             'tuple': ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:                       'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')},
# expect:  'words': ['the', 'quick', 'brown', 'fox', 'jumps', 'over']}
print(pformat({3: 1, 1: 2, 2: 3}, width=5), pformat({3: 1, 1: 2}, sort_dicts=False))
# expect: {1: 2,
# expect:  2: 3,
# expect:  3: 1} {3: 1, 1: 2}
print(pformat([[1, [2, [3, [4]]]], {"a": {"b": {}}}], depth=2))  # expect: [[1, [...]], {'a': {...}}]
print(pformat([words[:4]] * 2, width=40, indent=4))
# expect: [   ['the', 'quick', 'brown', 'fox'],
# expect:     ['the', 'quick', 'brown', 'fox']]
print(pformat(" ".join(words * 2), width=40))
# expect: ('the quick brown fox jumps over the '
# expect:  'lazy dog and does it again the quick '
# expect:  'brown fox jumps over the lazy dog '
# expect:  'and does it again')
print(pformat({"text": " ".join(words) + "\nnext line", "bytes": bytes(range(60)), "array": bytearray(50)}, width=50))
# expect: {'array': bytearray(b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00'
# expect:                     b'\x00\x00\x00\x00\x00\x00'),
# expect:  'bytes': b'\x00\x01\x02\x03\x04\x05\x06\x07'
# expect:           b'\x08\t\n\x0b\x0c\r\x0e\x0f'
# expect:           b'\x10\x11\x12\x13\x14\x15\x16\x17'
# expect:           b'\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !"#'
# expect:           b"$%&'()*+,-./0123456789:;",
# expect:  'text': 'the quick brown fox jumps over the '
# expect:          'lazy dog and does it again\n'
# expect:          'next line'}
print(pformat([10**6, -12345678], underscore_numbers=True))  # expect: [1_000_000, -12_345_678]
print(pformat({1, 2, 3}), pformat(frozenset(range(40)), width=60), sep="\n")
# expect: {1, 2, 3}
# expect: frozenset({0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39})
print(pformat(collections.OrderedDict((word, at) for at, word in enumerate(words[:7])), width=40))
# expect: OrderedDict([('the', 6),
# expect:              ('quick', 1),
# expect:              ('brown', 2),
# expect:              ('fox', 3),
# expect:              ('jumps', 4),
# expect:              ('over', 5)])
print(pformat(collections.defaultdict(list, {word: [word] for word in words[:5]}), width=40))
# expect: defaultdict(<class 'list'>,
# expect:             {'brown': ['brown'],
# expect:              'fox': ['fox'],
# expect:              'jumps': ['jumps'],
# expect:              'quick': ['quick'],
# expect:              'the': ['the']})
print(pformat(collections.Counter({"a": 1, "b": 5, "c" * 30: 3}), width=30))
# expect: Counter({'b': 5,
# expect:          'cccccccccccccccccccccccccccccc': 3,
# expect:          'a': 1})
print(pformat(collections.ChainMap({"a": words[:3]}, {"b": words[3:6]}), width=30))
# expect: ChainMap({'a': ['the',
# expect:                 'quick',
# expect:                 'brown']},
# expect:          {'b': ['fox',
# expect:                 'jumps',
# expect:                 'over']})
print(pformat(collections.deque(words[:6], maxlen=8), width=30))
# expect: deque(['the',
# expect:        'quick',
# expect:        'brown',
# expect:        'fox',
# expect:        'jumps',
# expect:        'over'],
# expect:       maxlen=8)
print(pformat(collections.UserDict({word: 1 for word in words[:6]}), width=30), pformat(collections.UserList(words[:6]), width=30))
# expect: {'brown': 1,
# expect:  'fox': 1,
# expect:  'jumps': 1,
# expect:  'over': 1,
# expect:  'quick': 1,
# expect:  'the': 1} ['the',
# expect:  'quick',
# expect:  'brown',
# expect:  'fox',
# expect:  'jumps',
# expect:  'over']
print(pformat(types.SimpleNamespace(a=1, long=words[:6]), width=40))
# expect: namespace(a=1,
# expect:           long=['the',
# expect:                 'quick',
# expect:                 'brown',
# expect:                 'fox',
# expect:                 'jumps',
# expect:                 'over'])
print(pformat(types.MappingProxyType({word: 1 for word in words[:6]}), width=40))
# expect: mappingproxy({'brown': 1,
# expect:               'fox': 1,
# expect:               'jumps': 1,
# expect:               'over': 1,
# expect:               'quick': 1,
# expect:               'the': 1})
print(pformat([Point(1, "a"), Point(2, "b" * 60)], width=50))
# expect: [Point(x=1, name='a'),
# expect:  Point(x=2,
# expect:        name='bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')]
pp_text = pformat({"z": 1, "a": 2}), pformat({"z": 1, "a": 2}, sort_dicts=False)
print(*pp_text)  # expect: {'a': 2, 'z': 1} {'z': 1, 'a': 2}
