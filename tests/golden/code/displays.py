def displays(a, b):
    [a, b], (a, b), {a, b}, {a: b}, {**a, b: 1}
    [*a, b], (*a, b), {*a, b}
    [x for x in a], {x for x in a}, {x: y for x, y in a}
    return f"{a} {b!r:>{a}} {a!s}{b!a}", (1, "two", b"three", 4.5, 6j, None, ..., True, False), a in {1, 2}


def unpack(a):
    b, c = a
    d, *e, f = a
    return b, c, d, e, f


def none():
    flag = True
    return


def big():
    return 123456789012345678901234567890, -5, 100_000, "a long text: " + "it's \"quoted\"\n\t\x00é" * 2

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def displays(a, b):
#           0  LOAD_CONST     t0, <code displays>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     displays, t0
#     8  def unpack(a):
#           5  LOAD_CONST     t0, <code unpack>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     unpack, t0
#    14  def none():
#          10  LOAD_CONST     t0, <code none>
#          12  MAKE_FUNCTION  t0, t0
#          13  STORE_NAME     none, t0
#    19  def big():
#          15  LOAD_CONST     t0, <code big>
#          17  MAKE_FUNCTION  t0, t0
#          18  STORE_NAME     big, t0
#          20  RETURN_NONE
#   constants:
#     0: <code displays>
#     1: <code unpack>
#     2: <code none>
#     3: <code big>
#
# function displays(a, b)    line 1
#   registers: arguments 0 a, 1 b; hidden 2 x, 3 y; temporaries 4 to 11 t0 to t7
#     2  [a, b], (a, b), {a, b}, {a: b}, {**a, b: 1}
#           0  COPY           t1, a
#           1  COPY           t2, b
#           2  BUILD_LIST     t0, t1..t2                        [a, b]
#           3  COPY           t2, a
#           4  COPY           t3, b
#           5  BUILD_TUPLE    t1, t2..t3                        (a, b)
#           6  COPY           t3, a
#           7  COPY           t4, b
#           8  BUILD_SET      t2, t3..t4                        {a, b}
#           9  COPY           t4, a
#          10  COPY           t5, b
#          11  BUILD_DICT     t3, t4..t5                        {a: b}
#          12  BUILD_DICT     t5, ()
#          13  DICT_UPDATE    t5, a                             {**a, b: 1}
#          14  LOAD_INT       t6, 1
#          15  DICT_SET       t5, b, t6
#          16  COPY           t4, t5                            {**a, b: 1}
#          17  BUILD_TUPLE    t0, t0..t4
#          18  RELEASE        t0
#     3  [*a, b], (*a, b), {*a, b}
#          19  BUILD_LIST     t1, ()
#          20  LIST_EXTEND    t1, a
#          21  LIST_APPEND    t1, b
#          22  COPY           t0, t1                            [*a, b]
#          23  BUILD_LIST     t2, ()
#          24  LIST_EXTEND    t2, a
#          25  LIST_APPEND    t2, b
#          26  LIST_TO_TUPLE  t1, t2                            (*a, b)
#          27  BUILD_SET      t2, ()
#          28  SET_UPDATE     t2, a
#          29  SET_ADD        t2, b                             {*a, b}
#          30  BUILD_TUPLE    t0, t0..t2
#          31  RELEASE        t0
#     4  [x for x in a], {x for x in a}, {x: y for x, y in a}
#          32  GET_ITER       t1, a
#          33  BUILD_LIST     t0, ()                            [x for x in a]
#          34  JUMP           -> L2                             a
#   L1:  loop
#          35  LIST_APPEND    t0, x
#   L2:
#          36  FOR_ITER       x, t1 -> L1
#          37  RELEASE        t1                                a
#          38  CLEAR          x                                 [x for x in a]
#          39  GET_ITER       t2, a
#          40  BUILD_SET      t1, ()                            {x for x in a}
#          41  JUMP           -> L4                             a
#   L3:  loop
#          42  SET_ADD        t1, x
#   L4:
#          43  FOR_ITER       x, t2 -> L3
#          44  RELEASE        t2                                a
#          45  CLEAR          x                                 {x for x in a}
#          46  GET_ITER       t3, a
#          47  BUILD_DICT     t2, ()                            {x: y for x, y in a}
#          48  JUMP           -> L6                             a
#   L5:  loop
#          49  UNPACK         t4..t5, t4                        x, y
#          50  COPY           x, t4
#          51  COPY           y, t5
#          52  DICT_SET       t2, x, y                          x: y
#   L6:
#          53  FOR_ITER       t4, t3 -> L5
#          54  RELEASE        t3                                a
#          55  CLEAR          x
#          56  CLEAR          y                                 {x: y for x, y in a}
#          57  BUILD_TUPLE    t0, t0..t2
#          58  RELEASE        t0
#     5  return f"{a} {b!r:>{a}} {a!s}{b!a}", (1, "two", b"three", 4.5, 6j, None, ..., True, False), a in {1, 2}
#          59  FORMAT_SIMPLE  t1, a                             {a}
#          60  LOAD_CONST     t2, ' '
#          62  CONVERT        t4, b, repr
#          63  LOAD_CONST     t5, '>'
#          65  FORMAT_SIMPLE  t6, a                             {a}
#          66  BUILD_STRING   t5, t5..t6
#          67  FORMAT_WITH    t3, t4, t5                        {b!r:>{a}}
#          68  LOAD_CONST     t4, ' '
#          70  CONVERT        t6, a, str
#          71  FORMAT_SIMPLE  t5, t6                            {a!s}
#          72  CONVERT        t7, b, ascii
#          73  FORMAT_SIMPLE  t6, t7                            {b!a}
#          74  BUILD_STRING   t0, t1..t6                        f"{a} {b!r:>{a}} {a!s}{b!a}"
#          75  LOAD_CONST     t1, (1, 'two', b'three', 4.5, 6j, None, ..., True, False)
#          77  LOAD_CONST     t3, frozenset({1, 2})
#          79  CONTAINS       t2, a, t3                         a in {1, 2}
#          80  BUILD_TUPLE    t0, t0..t2                        f"{a} {b!r:>{a}} {a!s}{b!a}", (1, "two", b"…
#          81  RETURN_VALUE   t0
#   constants:
#     0: ' '
#     1: '>'
#     2: (1, 'two', b'three', 4.5, 6j, None, ..., True, False)
#     3: frozenset({1, 2})
#
# function unpack(a)    line 8
#   registers: arguments 0 a; locals 1 b, 2 c, 3 d, 4 e, 5 f; temporaries 6 to 10 t0 to t4
#     9  b, c = a
#           0  UNPACK        t0..t1, a       b, c
#           1  COPY          b, t0
#           2  COPY          c, t1
#    10  d, *e, f = a
#           3  UNPACK_STAR   t0, *t1, t2, a  d, *e, f
#           4  COPY          d, t0
#           5  COPY          e, t1
#           6  COPY          f, t2
#    11  return b, c, d, e, f
#           7  COPY          t0, b
#           8  COPY          t1, c
#           9  COPY          t2, d
#          10  COPY          t3, e
#          11  COPY          t4, f
#          12  BUILD_TUPLE   t0, t0..t4      b, c, d, e, f
#          13  RETURN_VALUE  t0
#
# function none()    line 14
#   registers: locals 0 flag
#    15  flag = True
#           0  LOAD_BOOL    flag, value  True
#    16  return
#           1  RETURN_NONE
#
# function big()    line 19
#   registers: temporaries 0 t0
#    20  return 123456789012345678901234567890, -5, 100_000, "a long text: " + "it's \"quoted\"\n\t\x00é" * 2
#           0  LOAD_CONST    t0, (123456789012345678901234567890, -5, 100000, 'a long text: …
#           2  RETURN_VALUE  t0                                123456789012345678901234567890, -5, 100_000…
#   constants:
#     0: (123456789012345678901234567890, -5, 100000, 'a long text: it\'s "quoted"\n\t\x00éit\'s "quoted"\n\t\x00é')
