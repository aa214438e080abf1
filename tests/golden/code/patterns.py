def match(subject):
    match subject:
        case 0 | None:
            return "nothing"
        case [first, *_, last] if first:
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
            return subject

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def match(subject):
#           0  LOAD_CONST     t0, <code match>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     match, t0
#           5  RETURN_NONE
#   constants:
#     0: <code match>
#
# function match(subject)    line 1
#   registers: arguments 0 subject; locals 1 first, 2 last, 3 a, 4 b, 5 value, 6 rest, 7 x, 8 point; temporaries 9 to 12 t0 to t3
#     2  match subject:
#           0  NO_OP                                 subject
#     3  case 0 | None:
#           1  UNLESS_EQ_IMM     subject, 0 -> L1
#           2  JUMP              -> L3               0
#   L1:
#           3  JUMP_IF_NOT_NONE  subject -> L2
#           4  JUMP              -> L3
#   L2:
#           5  JUMP              -> L4               None
#   L3:
#     4  return "nothing"
#           6  LOAD_CONST        t0, 'nothing'
#           8  RETURN_VALUE      t0                  "nothing"
#   L4:
#     5  case [first, *_, last] if first:
#           9  IS_SEQUENCE       t0, subject
#          10  JUMP_IF_FALSE     t0 -> L5
#          11  GET_LEN           t0, subject
#          12  UNLESS_GE_IMM     t0, 2 -> L5         [first, *_, last]
#          13  LOAD_INT          t0, 0
#          14  SUBSCRIPT         t0, subject, t0     first
#          15  GET_LEN           t1, subject
#          16  SUB_IMM           t1, t1, 1
#          17  SUBSCRIPT         t1, subject, t1     last
#          18  COPY              first, t0
#          19  COPY              last, t1            [first, *_, last]
#          20  JUMP_IF_FALSE     first -> L5         first
#     6  return last
#          21  RETURN_VALUE      last
#   L5:
#     7  case [a, b]:
#          22  IS_SEQUENCE       t0, subject
#          23  JUMP_IF_FALSE     t0 -> L6
#          24  GET_LEN           t0, subject
#          25  UNLESS_EQ_IMM     t0, 2 -> L6
#          26  UNPACK            t0..t1, subject
#          27  COPY              a, t0
#          28  COPY              b, t1               [a, b]
#     8  return a, b
#          29  COPY              t0, a
#          30  COPY              t1, b
#          31  BUILD_TUPLE       t0, t0..t1          a, b
#          32  RETURN_VALUE      t0
#   L6:
#     9  case {"key": value, **rest}:
#          33  IS_MAPPING        t0, subject
#          34  JUMP_IF_FALSE     t0 -> L9
#          35  GET_LEN           t0, subject
#          36  UNLESS_GE_IMM     t0, 1 -> L9
#          37  LOAD_CONST        t0, ('key',)
#          39  MATCH_KEYS        t1, subject, t0
#          40  DUPLICATE         t2, t1
#          41  JUMP_IF_NONE      t2 -> L7
#          42  COPY_WITHOUT      t2, subject, t0
#          43  RELEASE           t0
#          44  UNPACK            t3, t1
#          45  COPY              value, t3
#          46  COPY              rest, t2            {"key": value, **rest}
#    10  return value, rest
#          47  COPY              t0, value
#          48  COPY              t1, rest
#          49  BUILD_TUPLE       t0, t0..t1          value, rest
#          50  RETURN_VALUE      t0
#   L7:
#          51  RELEASE           t1
#          52  JUMP              -> L8
#   L8:
#          53  RELEASE           t0
#          54  JUMP              -> L9
#   L9:
#    11  case Point(x, y=0) as point:
#          55  COPY              t0, subject         Point(x, y=0)
#          56  LOAD_GLOBAL       t1, Point
#          59  LOAD_INT          t2, 1
#          60  LOAD_CONST        t3, ('y',)
#          62  MATCH_CLASS       t0, t0..t3
#          63  DUPLICATE         t1, t0
#          64  JUMP_IF_NONE      t1 -> L10
#          65  UNPACK            t0..t1, t0          Point(x, y=0)
#          66  UNLESS_EQ_IMM     t1, 0 -> L10
#          67  COPY              x, t0
#          68  COPY              point, subject      Point(x, y=0) as point
#    12  return x, point
#          69  COPY              t0, x
#          70  COPY              t1, point
#          71  BUILD_TUPLE       t0, t0..t1          x, point
#          72  RETURN_VALUE      t0
#   L10:
#          73  RELEASE           t0
#          74  JUMP              -> L11
#   L11:
#    13  case str():
#          75  COPY              t0, subject         str()
#          76  LOAD_GLOBAL       t1, str
#          79  LOAD_INT          t2, 0
#          80  LOAD_CONST        t3, ()
#          82  MATCH_CLASS       t0, t0..t3
#          83  DUPLICATE         t1, t0
#          84  JUMP_IF_NONE      t1 -> L12
#          85  UNPACK            (), t0              str()
#    14  return "text"
#          86  LOAD_CONST        t0, 'text'
#          88  RETURN_VALUE      t0
#   L12:
#          89  RELEASE           t0
#          90  JUMP              -> L13              "text"
#   L13:
#    15  case other.constant:
#          91  LOAD_GLOBAL       t0, other
#          94  LOAD_ATTR         t0, t0.constant
#          98  UNLESS_EQ         subject, t0 -> L14  other.constant
#    16  return "constant"
#          99  LOAD_CONST        t0, 'constant'
#         101  RETURN_VALUE      t0                  "constant"
#   L14:
#    17  case _:
#         102  NO_OP                                 _
#    18  return subject
#         103  RETURN_VALUE      subject
#   constants:
#     0: 'nothing'
#     1: ('key',)
#     2: ('y',)
#     3: ()
#     4: 'text'
#     5: 'constant'
