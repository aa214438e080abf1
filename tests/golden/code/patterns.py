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
# # What is written comes first, then what is read; t0, t1, … are temporaries, all other names are the program's.
# # On the right: the part of the line that the instruction computes. `baem opcodes` explains every instruction.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def match(subject):
#           0  LOAD_CONST     t0, <code match>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     t0, match
#           5  RETURN_NONE
#   constants:
#     0: <code match>
#
# function match(subject)    line 1
#   registers: arguments 0 subject; locals 1 first, 2 last, 3 a, 4 b, 5 value, 6 rest, 7 x, 8 point; temporaries 9 to 12 t0 to t3
#     3  case 0 | None:
#           0  UNLESS_EQ_IMM     subject, 0 -> L1
#           1  JUMP              -> L3               0
#   L1:
#           2  JUMP_IF_NOT_NONE  subject -> L2
#           3  JUMP              -> L3
#   L2:
#           4  JUMP              -> L4               None
#   L3:
#     4  return "nothing"
#           5  LOAD_CONST        t0, 'nothing'
#           7  RETURN_VALUE      t0                  "nothing"
#   L4:
#     5  case [first, *_, last] if first:
#           8  IS_SEQUENCE       t0, subject
#           9  JUMP_IF_FALSE     t0 -> L5
#          10  GET_LEN           t0, subject
#          11  UNLESS_GE_IMM     t0, 2 -> L5         [first, *_, last]
#          12  LOAD_INT          t0, 0
#          13  SUBSCRIPT         t0, subject, t0     first
#          14  GET_LEN           t1, subject
#          15  SUB_IMM           t1, t1, 1
#          16  SUBSCRIPT         t1, subject, t1     last
#          17  COPY              first, t0
#          18  COPY              last, t1            [first, *_, last]
#          19  JUMP_IF_FALSE     first -> L5         first
#     6  return last
#          20  RETURN_VALUE      last
#   L5:
#     7  case [a, b]:
#          21  IS_SEQUENCE       t0, subject
#          22  JUMP_IF_FALSE     t0 -> L6
#          23  GET_LEN           t0, subject
#          24  UNLESS_EQ_IMM     t0, 2 -> L6
#          25  UNPACK            t0..t1, subject
#          26  COPY              a, t0
#          27  COPY              b, t1               [a, b]
#     8  return a, b
#          28  COPY              t0, a
#          29  COPY              t1, b
#          30  BUILD_TUPLE       t0, t0..t1          a, b
#          31  RETURN_VALUE      t0
#   L6:
#     9  case {"key": value, **rest}:
#          32  IS_MAPPING        t0, subject
#          33  JUMP_IF_FALSE     t0 -> L9
#          34  GET_LEN           t0, subject
#          35  UNLESS_GE_IMM     t0, 1 -> L9
#          36  LOAD_CONST        t0, ('key',)
#          38  MATCH_KEYS        t1, subject, t0
#          39  DUPLICATE         t2, t1
#          40  JUMP_IF_NONE      t2 -> L7
#          41  COPY_WITHOUT      t2, subject, t0
#          42  RELEASE           t0
#          43  UNPACK            t3, t1
#          44  COPY              value, t3
#          45  COPY              rest, t2            {"key": value, **rest}
#    10  return value, rest
#          46  COPY              t0, value
#          47  COPY              t1, rest
#          48  BUILD_TUPLE       t0, t0..t1          value, rest
#          49  RETURN_VALUE      t0
#   L7:
#          50  RELEASE           t1
#          51  JUMP              -> L8
#   L8:
#          52  RELEASE           t0
#          53  JUMP              -> L9
#   L9:
#    11  case Point(x, y=0) as point:
#          54  COPY              t0, subject         Point(x, y=0)
#          55  LOAD_GLOBAL       t1, Point
#          58  LOAD_INT          t2, 1
#          59  LOAD_CONST        t3, ('y',)
#          61  MATCH_CLASS       t0, t0..t3
#          62  DUPLICATE         t1, t0
#          63  JUMP_IF_NONE      t1 -> L10
#          64  UNPACK            t0..t1, t0          Point(x, y=0)
#          65  UNLESS_EQ_IMM     t1, 0 -> L10
#          66  COPY              x, t0
#          67  COPY              point, subject      Point(x, y=0) as point
#    12  return x, point
#          68  COPY              t0, x
#          69  COPY              t1, point
#          70  BUILD_TUPLE       t0, t0..t1          x, point
#          71  RETURN_VALUE      t0
#   L10:
#          72  RELEASE           t0
#          73  JUMP              -> L11
#   L11:
#    13  case str():
#          74  COPY              t0, subject         str()
#          75  LOAD_GLOBAL       t1, str
#          78  LOAD_INT          t2, 0
#          79  LOAD_CONST        t3, ()
#          81  MATCH_CLASS       t0, t0..t3
#          82  DUPLICATE         t1, t0
#          83  JUMP_IF_NONE      t1 -> L12
#          84  UNPACK            (), t0              str()
#    14  return "text"
#          85  LOAD_CONST        t0, 'text'
#          87  RETURN_VALUE      t0
#   L12:
#          88  RELEASE           t0
#          89  JUMP              -> L13              "text"
#   L13:
#    15  case other.constant:
#          90  LOAD_GLOBAL       t0, other
#          93  LOAD_ATTR         t0, t0.constant
#          97  UNLESS_EQ         subject, t0 -> L14  other.constant
#    16  return "constant"
#          98  LOAD_CONST        t0, 'constant'
#         100  RETURN_VALUE      t0                  "constant"
#   L14:
#    18  return subject
#         101  RETURN_VALUE      subject
#   constants:
#     0: 'nothing'
#     1: ('key',)
#     2: ('y',)
#     3: ()
#     4: 'text'
#     5: 'constant'
