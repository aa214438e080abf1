# Displays, comprehensions, formatted strings, constants of each kind, and unpacking.
def displays(a, b):
    [a, b], (a, b), {a, b}, {a: b}, {**{}, b: 1}
    [*"x", b], (*"x", b), {*"x", b}
    [x for x in a], {x for x in a}, {x: y for x, y in ((1, 2),)}
    f"{a} {b!r:>{3}} {a!s}{b!a}"
    (1, "two", b"three", 4.5, 6j, None, ..., True, False), a in {1, 2}


def unpack(a):
    b, c = a
    d, *e, f = a
    return b, c, d, e, f


def none():
    flag = True
    return


def big():
    return 123456789012345678901234567890, -5, 100_000


displays("a", "b")
unpack((1, 2))
none()
big()

# =>
# run <module>  at displays.py:1
#    2  def displays(a, b):
#           0  LOAD_CONST           t0, <code displays>  => t0=<code displays>
#           2  MAKE_FUNCTION        t0, t0              t0=<code displays>  => t0=<function displays>
#           3  STORE_NAME           displays, t0        t0=<function displays>
#   10  def unpack(a):
#           5  LOAD_CONST           t0, <code unpack>   => t0=<code unpack>
#           7  MAKE_FUNCTION        t0, t0              t0=<code unpack>  => t0=<function unpack>
#           8  STORE_NAME           unpack, t0          t0=<function unpack>
#   16  def none():
#          10  LOAD_CONST           t0, <code none>     => t0=<code none>
#          12  MAKE_FUNCTION        t0, t0              t0=<code none>  => t0=<function none>
#          13  STORE_NAME           none, t0            t0=<function none>
#   21  def big():
#          15  LOAD_CONST           t0, <code big>      => t0=<code big>
#          17  MAKE_FUNCTION        t0, t0              t0=<code big>  => t0=<function big>
#          18  STORE_NAME           big, t0             t0=<function big>
#   25  displays("a", "b")
#          20  LOAD_NAME            t0, displays        => t0=<function displays>
#          23  LOAD_CONST           t2, 'a'             => t2='a'
#          25  LOAD_CONST           t3, 'b'             => t3='b'
#          27  CALL                 t0, t0(t2, t3)      t0=<function displays>  t2='a'  t3='b'
#   call displays(a='a', b='b')  at displays.py:2
#      3  [a, b], (a, b), {a, b}, {a: b}, {**{}, b: 1}
#             0  COPY                 t1, a               a='a'  => t1='a'
#             1  COPY                 t2, b               b='b'  => t2='b'
#             2  BUILD_LIST           t0, t1..t2          t1='a'  t2='b'  => t0=['a', 'b']
#             3  COPY                 t2, a               a='a'  => t2='a'
#             4  COPY                 t3, b               b='b'  => t3='b'
#             5  BUILD_TUPLE          t1, t2..t3          t2='a'  t3='b'  => t1=('a', 'b')
#             6  COPY                 t3, a               a='a'  => t3='a'
#             7  COPY                 t4, b               b='b'  => t4='b'
#             8  BUILD_SET            t2, t3..t4          t3='a'  t4='b'  => t2=<set object>
#             9  COPY                 t4, a               a='a'  => t4='a'
#            10  COPY                 t5, b               b='b'  => t5='b'
#            11  BUILD_DICT           t3, t4..t5          t4='a'  t5='b'  => t3={'a': 'b'}
#            12  BUILD_DICT           t5, ()              => t5={}
#            13  BUILD_DICT           t6, ()              => t6={}
#            14  DICT_UPDATE          t5, t6              t5={}  t6={}
#            15  LOAD_INT             t6, 1               => t6=1
#            16  DICT_SET             t5, b, t6           t5={}  b='b'  t6=1
#            17  COPY                 t4, t5              t5={'b': 1}  => t4={'b': 1}
#            18  BUILD_TUPLE          t0, t0..t4          t0=['a', 'b']  t1=('a', 'b')  t2=<set object>  t3={'a': 'b'}  t4={'b': 1}  => t0=(['a', 'b'], ('a', 'b'), <set object>, {'a': 'b'}, …5)
#            19  RELEASE              t0                  t0=(['a', 'b'], ('a', 'b'), <set object>, {'a': 'b'}, …5)
#      4  [*"x", b], (*"x", b), {*"x", b}
#            20  BUILD_LIST           t1, ()              => t1=[]
#            21  LOAD_CONST           t2, 'x'             => t2='x'
#            23  LIST_EXTEND          t1, t2              t1=[]  t2='x'
#            24  LIST_APPEND          t1, b               t1=['x']  b='b'
#            25  COPY                 t0, t1              t1=['x', 'b']  => t0=['x', 'b']
#            26  BUILD_LIST           t2, ()              => t2=[]
#            27  LOAD_CONST           t3, 'x'             => t3='x'
#            29  LIST_EXTEND          t2, t3              t2=[]  t3='x'
#            30  LIST_APPEND          t2, b               t2=['x']  b='b'
#            31  LIST_TO_TUPLE        t1, t2              t2=['x', 'b']  => t1=('x', 'b')
#            32  BUILD_SET            t2, ()              => t2=<set object>
#            33  LOAD_CONST           t3, 'x'             => t3='x'
#            35  SET_UPDATE           t2, t3              t2=<set object>  t3='x'
#            36  SET_ADD              t2, b               t2=<set object>  b='b'
#            37  BUILD_TUPLE          t0, t0..t2          t0=['x', 'b']  t1=('x', 'b')  t2=<set object>  => t0=(['x', 'b'], ('x', 'b'), <set object>)
#            38  RELEASE              t0                  t0=(['x', 'b'], ('x', 'b'), <set object>)
#      5  [x for x in a], {x for x in a}, {x: y for x, y in ((1, 2),)}
#            39  GET_ITER             t1, a               a='a'  => t1=<str_ascii_iterator object>
#            40  BUILD_LIST           t0, ()              => t0=[]
#            41  JUMP                 -> 43
#            43  FOR_ITER             x, t1 -> 42         t1=<str_ascii_iterator object>  => x='a'
#            42  LIST_APPEND          t0, x               t0=[]  x='a'
#            43  FOR_ITER             x, t1 -> 42         t1=<str_ascii_iterator object>
#            44  RELEASE              t1                  t1=<str_ascii_iterator object>
#            45  CLEAR                x                   => x=unbound
#            46  GET_ITER             t2, a               a='a'  => t2=<str_ascii_iterator object>
#            47  BUILD_SET            t1, ()              => t1=<set object>
#            48  JUMP                 -> 50
#            50  FOR_ITER             x, t2 -> 49         t2=<str_ascii_iterator object>  => x='a'
#            49  SET_ADD              t1, x               t1=<set object>  x='a'
#            50  FOR_ITER             x, t2 -> 49         t2=<str_ascii_iterator object>
#            51  RELEASE              t2                  t2=<str_ascii_iterator object>
#            52  CLEAR                x                   => x=unbound
#            53  LOAD_CONST           t3, ((1, 2),)       => t3=((1, 2),)
#            55  GET_ITER             t3, t3              t3=((1, 2),)  => t3=<tuple_iterator object>
#            56  BUILD_DICT           t2, ()              => t2={}
#            57  JUMP                 -> 62
#            62  FOR_ITER             t4, t3 -> 58        t3=<tuple_iterator object>  => t4=(1, 2)
#            58  UNPACK               t4..t5, t4          t4=(1, 2)  => t4=1 t5=2
#            59  COPY                 x, t4               t4=1  => x=1
#            60  COPY                 y, t5               t5=2  => y=2
#            61  DICT_SET             t2, x, y            t2={}  x=1  y=2
#            62  FOR_ITER_TUPLE       t4, t3 -> 58        t3=<tuple_iterator object>
#            63  RELEASE              t3                  t3=<tuple_iterator object>
#            64  CLEAR                x                   => x=unbound
#            65  CLEAR                y                   => y=unbound
#            66  BUILD_TUPLE          t0, t0..t2          t0=['a']  t1=<set object>  t2={1: 2}  => t0=(['a'], <set object>, {1: 2})
#            67  RELEASE              t0                  t0=(['a'], <set object>, {1: 2})
#      6  f"{a} {b!r:>{3}} {a!s}{b!a}"
#            68  FORMAT_SIMPLE        t0, a               a='a'  => t0='a'
#            69  LOAD_CONST           t1, ' '             => t1=' '
#            71  CONVERT              t3, b, repr         b='b'  => t3='\'b\''
#            72  LOAD_CONST           t4, '>'             => t4='>'
#            74  LOAD_INT             t6, 3               => t6=3
#            75  FORMAT_SIMPLE        t5, t6              t6=3  => t5='3'
#            76  BUILD_STRING         t4, t4..t5          t4='>'  t5='3'  => t4='>3'
#            77  FORMAT_WITH          t2, t3, t4          t3='\'b\''  t4='>3'  => t2='\'b\''
#            78  LOAD_CONST           t3, ' '             => t3=' '
#            80  CONVERT              t5, a, str          a='a'  => t5='a'
#            81  FORMAT_SIMPLE        t4, t5              t5='a'  => t4='a'
#            82  CONVERT              t6, b, ascii        b='b'  => t6='\'b\''
#            83  FORMAT_SIMPLE        t5, t6              t6='\'b\''  => t5='\'b\''
#            84  BUILD_STRING         t0, t0..t5          t0='a'  t1=' '  t2='\'b\''  t3=' '  t4='a'  t5='\'b\''  => t0='a \'b\' a\'b\''
#            85  RELEASE              t0                  t0='a \'b\' a\'b\''
#      7  (1, "two", b"three", 4.5, 6j, None, ..., True, False), a in {1, 2}
#            86  LOAD_CONST           t0, (1, 'two', b'three', 4.5, 6j, None, ..., True, False)  => t0=(1, 'two', b'three', 4.5, …9)
#            88  LOAD_CONST           t2, frozenset({1, 2})  => t2=<frozenset object>
#            90  CONTAINS             t1, a, t2           a='a'  t2=<frozenset object>  => t1=False
#            91  BUILD_TUPLE          t0, t0..t1          t0=(1, 'two', b'three', 4.5, …9)  t1=False  => t0=((1, 'two', b'three', 4.5, …9), False)
#            92  RELEASE              t0                  t0=((1, 'two', b'three', 4.5, …9), False)
#            93  RETURN_NONE
#   return None from displays
#          27                                           => t0=None
#          31  RELEASE              t0                  t0=None
#   26  unpack((1, 2))
#          32  LOAD_NAME            t0, unpack          => t0=<function unpack>
#          35  LOAD_CONST           t2, (1, 2)          => t2=(1, 2)
#          37  CALL                 t0, t0(t2)          t0=<function unpack>  t2=(1, 2)
#   call unpack(a=(1, 2))  at displays.py:10
#     11  b, c = a
#             0  UNPACK               t0..t1, a           a=(1, 2)  => t0=1 t1=2
#             1  COPY                 b, t0               t0=1  => b=1
#             2  COPY                 c, t1               t1=2  => c=2
#     12  d, *e, f = a
#             3  UNPACK_STAR          t0, *t1, t2, a      a=(1, 2)  => t0=1 t1=[] t2=2
#             4  COPY                 d, t0               t0=1  => d=1
#             5  COPY                 e, t1               t1=[]  => e=[]
#             6  COPY                 f, t2               t2=2  => f=2
#     13  return b, c, d, e, f
#             7  COPY                 t0, b               b=1  => t0=1
#             8  COPY                 t1, c               c=2  => t1=2
#             9  COPY                 t2, d               d=1  => t2=1
#            10  COPY                 t3, e               e=[]  => t3=[]
#            11  COPY                 t4, f               f=2  => t4=2
#            12  BUILD_TUPLE          t0, t0..t4          t0=1  t1=2  t2=1  t3=[]  t4=2  => t0=(1, 2, 1, [], …5)
#            13  RETURN_VALUE         t0                  t0=(1, 2, 1, [], …5)
#   return (1, 2, 1, [], …5) from unpack
#          37                                           => t0=(1, 2, 1, [], …5)
#          41  RELEASE              t0                  t0=(1, 2, 1, [], …5)
#   27  none()
#          42  LOAD_NAME            t0, none            => t0=<function none>
#          45  CALL                 t0, t0()            t0=<function none>
#   call none()  at displays.py:16
#     17  flag = True
#             0  LOAD_BOOL            flag, value         => flag=True
#     18  return
#             1  RETURN_NONE
#   return None from none
#          45                                           => t0=None
#          49  RELEASE              t0                  t0=None
#   28  big()
#          50  LOAD_NAME            t0, big             => t0=<function big>
#          53  CALL                 t0, t0()            t0=<function big>
#   call big()  at displays.py:21
#     22  return 123456789012345678901234567890, -5, 100_000
#             0  LOAD_CONST           t0, (123456789012345678901234567890, -5, 100000)  => t0=(123456789012345678901234567890, -5, 100000)
#             2  RETURN_VALUE         t0                  t0=(123456789012345678901234567890, -5, 100000)
#   return (123456789012345678901234567890, -5, 100000) from big
#          53                                           => t0=(123456789012345678901234567890, -5, 100000)
#          57  RELEASE              t0                  t0=(123456789012345678901234567890, -5, 100000)
#          58  RETURN_NONE
# return None from <module>
