# Each kind of pattern, with subjects that match and that do not.
class Point:
    __match_args__ = ("x",)

    def __init__(self, x, y):
        self.x, self.y = x, y


class other:
    constant = 7


def match(subject):
    match subject:
        case 0 | None:
            return "nothing"
        case [first, _, *_, last] if first:
            return last
        case [a, b]:
            return a, b
        case {"key": value, **rest}:
            return value, rest
        case Point(x, y=0) as point:
            return x, point
        case str():
            return "text"
        case other.constant:
            return "constant"
        case _:
            return "other"


for subject in ([1, 2, 3], {"key": 1, "x": 2}, Point(1, 0), 7):
    match(subject)

# =>
# run <module>  at patterns.py:1
#    2  class Point:
#           0  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#           1  LOAD_CONST           t2, <code Point>    => t2=<code Point>
#           3  MAKE_FUNCTION        t2, t2              t2=<code Point>  => t2=<function Point>
#           4  LOAD_CONST           t3, 'Point'         => t3='Point'
#           6  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Point>  t3='Point'
#   run Point  at patterns.py:2
#      2  class Point:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Point'         => t0='Point'
#             7  STORE_NAME           __qualname__, t0    t0='Point'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 2               => t0=2
#            10  STORE_NAME           __firstlineno__, t0  t0=2  .namespace={'__module__': '__main__', '__qualname__': 'Point'}
#      3  __match_args__ = ("x",)
#            12  LOAD_CONST           t0, ('x',)          => t0=('x',)
#            14  STORE_NAME           __match_args__, t0  t0=('x',)  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 2}
#      5  def __init__(self, x, y):
#            16  LOAD_CONST           t0, <code Point.__init__>  => t0=<code Point.__init__>
#            18  MAKE_FUNCTION        t0, t0              t0=<code Point.__init__>  => t0=<function __init__>
#            19  STORE_NAME           __init__, t0        t0=<function __init__>  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 2, '__match_args__': ('x',)}
#            21  LOAD_CONST           t0, ('x', 'y')      => t0=('x', 'y')
#            23  STORE_NAME           __static_attributes__, t0  t0=('x', 'y')  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 2, '__match_args__': ('x',), …5}
#            25  RETURN_NONE
#   return None from Point
#           6                                           => t0=<class Point>
#          10  STORE_NAME           Point, t0           t0=<class Point>
#    9  class other:
#          12  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#          13  LOAD_CONST           t2, <code other>    => t2=<code other>
#          15  MAKE_FUNCTION        t2, t2              t2=<code other>  => t2=<function other>
#          16  LOAD_CONST           t3, 'other'         => t3='other'
#          18  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function other>  t3='other'
#   run other  at patterns.py:9
#      9  class other:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'other'         => t0='other'
#             7  STORE_NAME           __qualname__, t0    t0='other'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 9               => t0=9
#            10  STORE_NAME           __firstlineno__, t0  t0=9  .namespace={'__module__': '__main__', '__qualname__': 'other'}
#     10  constant = 7
#            12  LOAD_INT             t0, 7               => t0=7
#            13  STORE_NAME           constant, t0        t0=7  .namespace={'__module__': '__main__', '__qualname__': 'other', '__firstlineno__': 9}
#            15  LOAD_CONST           t0, ()              => t0=()
#            17  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'other', '__firstlineno__': 9, 'constant': 7}
#            19  RETURN_NONE
#   return None from other
#          18                                           => t0=<class other>
#          22  STORE_NAME           other, t0           t0=<class other>
#   13  def match(subject):
#          24  LOAD_CONST           t0, <code match>    => t0=<code match>
#          26  MAKE_FUNCTION        t0, t0              t0=<code match>  => t0=<function match>
#          27  STORE_NAME           match, t0           t0=<function match>
#   33  for subject in ([1, 2, 3], {"key": 1, "x": 2}, Point(1, 0), 7):
#          29  LOAD_INT             t1, 1               => t1=1
#          30  LOAD_INT             t2, 2               => t2=2
#          31  LOAD_INT             t3, 3               => t3=3
#          32  BUILD_LIST           t0, t1..t3          t1=1  t2=2  t3=3  => t0=[1, 2, 3]
#          33  LOAD_CONST           t2, 'key'           => t2='key'
#          35  LOAD_INT             t3, 1               => t3=1
#          36  LOAD_CONST           t4, 'x'             => t4='x'
#          38  LOAD_INT             t5, 2               => t5=2
#          39  BUILD_DICT           t1, t2..t5          t2='key'  t3=1  t4='x'  t5=2  => t1={'key': 1, 'x': 2}
#          40  LOAD_NAME            t2, Point           => t2=<class Point>
#          43  LOAD_INT             t4, 1               => t4=1
#          44  LOAD_INT             t5, 0               => t5=0
#          45  CALL                 t2, t2(t4, t5)      t2=<class Point>  t4=1  t5=0
#   call Point.__init__(self=<Point object>, x=1, y=0)  at patterns.py:5
#      6  self.x, self.y = x, y
#             0  STORE_ATTR           self.x, x           self=<Point object>  x=1
#             3  STORE_ATTR           self.y, y           self=<Point object>  y=0
#             6  RETURN_NONE
#   return None from Point.__init__
#          45                                           => t2=<Point object>
#          49  LOAD_INT             t3, 7               => t3=7
#          50  BUILD_TUPLE          t0, t0..t3          t0=[1, 2, 3]  t1={'key': 1, 'x': 2}  t2=<Point object>  t3=7  => t0=([1, 2, 3], {'key': 1, 'x': 2}, <Point object>, 7)
#          51  GET_ITER             t0, t0              t0=([1, 2, 3], {'key': 1, 'x': 2}, <Point object>, 7)  => t0=<tuple_iterator object>
#          52  JUMP                 -> 66
#          66  FOR_ITER             t1, t0 -> 53        t0=<tuple_iterator object>  => t1=[1, 2, 3]
#          53  STORE_NAME           subject, t1         t1=[1, 2, 3]
#   34  match(subject)
#          55  LOAD_NAME            t1, match           => t1=<function match>
#          58  LOAD_NAME            t3, subject         => t3=[1, 2, 3]
#          61  CALL                 t1, t1(t3)          t1=<function match>  t3=[1, 2, 3]
#   call match(subject=[1, 2, 3])  at patterns.py:13
#     14  match subject:
#             0  NO_OP
#     15  case 0 | None:
#             1  UNLESS_EQ_IMM        subject, 0 -> 3     subject=[1, 2, 3]
#             3  JUMP_IF_NOT_NONE     subject -> 5        subject=[1, 2, 3]
#             5  JUMP                 -> 9
#     17  case [first, _, *_, last] if first:
#             9  IS_SEQUENCE          t0, subject         subject=[1, 2, 3]  => t0=True
#            10  JUMP_IF_FALSE        t0 -> 22            t0=True
#            11  GET_LEN              t0, subject         subject=[1, 2, 3]  => t0=3
#            12  UNLESS_GE_IMM        t0, 3 -> 22         t0=3
#            13  LOAD_INT             t0, 0               => t0=0
#            14  SUBSCRIPT            t0, subject, t0     subject=[1, 2, 3]  t0=0  => t0=1
#            15  GET_LEN              t1, subject         subject=[1, 2, 3]  => t1=3
#            16  SUB_IMM              t1, t1, 1           t1=3  => t1=2
#            17  SUBSCRIPT            t1, subject, t1     subject=[1, 2, 3]  t1=2  => t1=3
#            18  COPY                 first, t0           t0=1  => first=1
#            19  COPY                 last, t1            t1=3  => last=3
#            20  JUMP_IF_FALSE        first -> 22         first=1
#     18  return last
#            21  RETURN_VALUE         last                last=3
#   return 3 from match
#          61                                           => t1=3
#          65  RELEASE              t1                  t1=3
#   33  for subject in ([1, 2, 3], {"key": 1, "x": 2}, Point(1, 0), 7):
#          66  FOR_ITER_TUPLE       t1, t0 -> 53        t0=<tuple_iterator object>  => t1={'key': 1, 'x': 2}
#          53  STORE_NAME_CELL      subject, t1         t1={'key': 1, 'x': 2}
#   34  match(subject)
#          55  LOAD_NAME_CELL       t1, match           => t1=<function match>
#          58  LOAD_NAME_CELL       t3, subject         => t3={'key': 1, 'x': 2}
#          61  CALL                 t1, t1(t3)          t1=<function match>  t3={'key': 1, 'x': 2}
#   call match(subject={'key': 1, 'x': 2})  at patterns.py:13
#     14  match subject:
#             0  NO_OP
#     15  case 0 | None:
#             1  UNLESS_EQ_IMM        subject, 0 -> 3     subject={'key': 1, 'x': 2}
#             3  JUMP_IF_NOT_NONE     subject -> 5        subject={'key': 1, 'x': 2}
#             5  JUMP                 -> 9
#     17  case [first, _, *_, last] if first:
#             9  IS_SEQUENCE          t0, subject         subject={'key': 1, 'x': 2}  => t0=False
#            10  JUMP_IF_FALSE        t0 -> 22            t0=False
#     19  case [a, b]:
#            22  IS_SEQUENCE          t0, subject         subject={'key': 1, 'x': 2}  => t0=False
#            23  JUMP_IF_FALSE        t0 -> 33            t0=False
#     21  case {"key": value, **rest}:
#            33  IS_MAPPING           t0, subject         subject={'key': 1, 'x': 2}  => t0=True
#            34  JUMP_IF_FALSE        t0 -> 55            t0=True
#            35  GET_LEN              t0, subject         subject={'key': 1, 'x': 2}  => t0=2
#            36  UNLESS_GE_IMM        t0, 1 -> 55         t0=2
#            37  LOAD_CONST           t0, ('key',)        => t0=('key',)
#            39  MATCH_KEYS           t1, subject, t0     subject={'key': 1, 'x': 2}  t0=('key',)  => t1=(1,)
#            40  DUPLICATE            t2, t1              t1=(1,)  => t2=(1,)
#            41  JUMP_IF_NONE         t2 -> 51            t2=(1,)
#            42  COPY_WITHOUT         t2, subject, t0     subject={'key': 1, 'x': 2}  t0=('key',)  => t2={'x': 2}
#            43  RELEASE              t0                  t0=('key',)
#            44  UNPACK               t3, t1              t1=(1,)  => t3=1
#            45  COPY                 value, t3           t3=1  => value=1
#            46  COPY                 rest, t2            t2={'x': 2}  => rest={'x': 2}
#     22  return value, rest
#            47  COPY                 t0, value           value=1  => t0=1
#            48  COPY                 t1, rest            rest={'x': 2}  => t1={'x': 2}
#            49  BUILD_TUPLE          t0, t0..t1          t0=1  t1={'x': 2}  => t0=(1, {'x': 2})
#            50  RETURN_VALUE         t0                  t0=(1, {'x': 2})
#   return (1, {'x': 2}) from match
#          61                                           => t1=(1, {'x': 2})
#          65  RELEASE              t1                  t1=(1, {'x': 2})
#   33  for subject in ([1, 2, 3], {"key": 1, "x": 2}, Point(1, 0), 7):
#          66  FOR_ITER_TUPLE       t1, t0 -> 53        t0=<tuple_iterator object>  => t1=<Point object>
#          53  STORE_NAME_CELL      subject, t1         t1=<Point object>
#   34  match(subject)
#          55  LOAD_NAME_CELL       t1, match           => t1=<function match>
#          58  LOAD_NAME_CELL       t3, subject         => t3=<Point object>
#          61  CALL                 t1, t1(t3)          t1=<function match>  t3=<Point object>
#   call match(subject=<Point object>)  at patterns.py:13
#     14  match subject:
#             0  NO_OP
#     15  case 0 | None:
#             1  UNLESS_EQ_IMM        subject, 0 -> 3     subject=<Point object>
#             3  JUMP_IF_NOT_NONE     subject -> 5        subject=<Point object>
#             5  JUMP                 -> 9
#     17  case [first, _, *_, last] if first:
#             9  IS_SEQUENCE          t0, subject         subject=<Point object>  => t0=False
#            10  JUMP_IF_FALSE        t0 -> 22            t0=False
#     19  case [a, b]:
#            22  IS_SEQUENCE          t0, subject         subject=<Point object>  => t0=False
#            23  JUMP_IF_FALSE        t0 -> 33            t0=False
#     21  case {"key": value, **rest}:
#            33  IS_MAPPING           t0, subject         subject=<Point object>  => t0=False
#            34  JUMP_IF_FALSE        t0 -> 55            t0=False
#     23  case Point(x, y=0) as point:
#            55  COPY                 t0, subject         subject=<Point object>  => t0=<Point object>
#            56  LOAD_GLOBAL          t1, Point           => t1=<class Point>
#            59  LOAD_INT             t2, 1               => t2=1
#            60  LOAD_CONST           t3, ('y',)          => t3=('y',)
#            62  MATCH_CLASS          t0, t0..t3          t0=<Point object>  t1=<class Point>  t2=1  t3=('y',)  => t0=(1, 0)
#            63  DUPLICATE            t1, t0              t0=(1, 0)  => t1=(1, 0)
#            64  JUMP_IF_NONE         t1 -> 73            t1=(1, 0)
#            65  UNPACK               t0..t1, t0          t0=(1, 0)  => t0=1 t1=0
#            66  UNLESS_EQ_IMM        t1, 0 -> 73         t1=0
#            67  COPY                 x, t0               t0=1  => x=1
#            68  COPY                 point, subject      subject=<Point object>  => point=<Point object>
#     24  return x, point
#            69  COPY                 t0, x               x=1  => t0=1
#            70  COPY                 t1, point           point=<Point object>  => t1=<Point object>
#            71  BUILD_TUPLE          t0, t0..t1          t0=1  t1=<Point object>  => t0=(1, <Point object>)
#            72  RETURN_VALUE         t0                  t0=(1, <Point object>)
#   return (1, <Point object>) from match
#          61                                           => t1=(1, <Point object>)
#          65  RELEASE              t1                  t1=(1, <Point object>)
#   33  for subject in ([1, 2, 3], {"key": 1, "x": 2}, Point(1, 0), 7):
#          66  FOR_ITER_TUPLE       t1, t0 -> 53        t0=<tuple_iterator object>  => t1=7
#          53  STORE_NAME_CELL      subject, t1         t1=7
#   34  match(subject)
#          55  LOAD_NAME_CELL       t1, match           => t1=<function match>
#          58  LOAD_NAME_CELL       t3, subject         => t3=7
#          61  CALL                 t1, t1(t3)          t1=<function match>  t3=7
#   call match(subject=7)  at patterns.py:13
#     14  match subject:
#             0  NO_OP
#     15  case 0 | None:
#             1  UNLESS_EQ_IMM        subject, 0 -> 3     subject=7
#             3  JUMP_IF_NOT_NONE     subject -> 5        subject=7
#             5  JUMP                 -> 9
#     17  case [first, _, *_, last] if first:
#             9  IS_SEQUENCE          t0, subject         subject=7  => t0=False
#            10  JUMP_IF_FALSE        t0 -> 22            t0=False
#     19  case [a, b]:
#            22  IS_SEQUENCE          t0, subject         subject=7  => t0=False
#            23  JUMP_IF_FALSE        t0 -> 33            t0=False
#     21  case {"key": value, **rest}:
#            33  IS_MAPPING           t0, subject         subject=7  => t0=False
#            34  JUMP_IF_FALSE        t0 -> 55            t0=False
#     23  case Point(x, y=0) as point:
#            55  COPY                 t0, subject         subject=7  => t0=7
#            56  LOAD_GLOBAL_CELL     t1, Point           => t1=<class Point>
#            59  LOAD_INT             t2, 1               => t2=1
#            60  LOAD_CONST           t3, ('y',)          => t3=('y',)
#            62  MATCH_CLASS          t0, t0..t3          t0=7  t1=<class Point>  t2=1  t3=('y',)  => t0=None
#            63  DUPLICATE            t1, t0              t0=None  => t1=None
#            64  JUMP_IF_NONE         t1 -> 73            t1=None
#     24  return x, point
#            73  RELEASE              t0                  t0=None
#            74  JUMP                 -> 75
#     25  case str():
#            75  COPY                 t0, subject         subject=7  => t0=7
#            76  LOAD_GLOBAL          t1, str             => t1=<class str>
#            79  LOAD_INT             t2, 0               => t2=0
#            80  LOAD_CONST           t3, ()              => t3=()
#            82  MATCH_CLASS          t0, t0..t3          t0=7  t1=<class str>  t2=0  t3=()  => t0=None
#            83  DUPLICATE            t1, t0              t0=None  => t1=None
#            84  JUMP_IF_NONE         t1 -> 89            t1=None
#     26  return "text"
#            89  RELEASE              t0                  t0=None
#            90  JUMP                 -> 91
#     27  case other.constant:
#            91  LOAD_GLOBAL          t0, other           => t0=<class other>
#            94  LOAD_ATTR            t0, t0.constant     t0=<class other>  => t0=7
#            98  UNLESS_EQ            subject, t0 -> 102  subject=7  t0=7
#     28  return "constant"
#            99  LOAD_CONST           t0, 'constant'      => t0='constant'
#           101  RETURN_VALUE         t0                  t0='constant'
#   return 'constant' from match
#          61                                           => t1='constant'
#          65  RELEASE              t1                  t1='constant'
#   33  for subject in ([1, 2, 3], {"key": 1, "x": 2}, Point(1, 0), 7):
#          66  FOR_ITER_TUPLE       t1, t0 -> 53        t0=<tuple_iterator object>
#          67  RELEASE              t0                  t0=<tuple_iterator object>
#          68  RETURN_NONE
# return None from <module>
