def values(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b


def branches(a, b):
    if a < b: return 1
    if a <= b: return 2
    if a == b: return 3
    if a != b: return 4
    if a > b: return 5
    if a >= b: return 6
    if a is b: return 7
    if a in b: return 8
    if a: return 9
    if not a: return 10
    if a is None: return 11
    if a is not None: return 12


def branches_on_numbers(a):
    if a < 1: return 1
    if a <= 2: return 2
    if a == 3: return 3
    if a != 4: return 4
    if a > 5: return 5
    if a >= 6: return 6


def chain(a, b, c):
    return 0 < a < b <= c or a and b


def loops(a, b):
    while a: pass
    while a < b: pass
    while a <= b: pass
    while a == b: pass
    while a != b: pass
    while a > b: pass
    while a >= b: pass
    while a < 1: pass
    while a <= 2: pass
    while a == 3: pass
    while a != 4: pass
    while a > 5: pass
    while a >= 6: pass

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def values(a, b):
#           0  LOAD_CONST     t0, <code values>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     values, t0
#     5  def branches(a, b):
#           5  LOAD_CONST     t0, <code branches>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     branches, t0
#    20  def branches_on_numbers(a):
#          10  LOAD_CONST     t0, <code branches_on_numbers>
#          12  MAKE_FUNCTION  t0, t0
#          13  STORE_NAME     branches_on_numbers, t0
#    29  def chain(a, b, c):
#          15  LOAD_CONST     t0, <code chain>
#          17  MAKE_FUNCTION  t0, t0
#          18  STORE_NAME     chain, t0
#    33  def loops(a, b):
#          20  LOAD_CONST     t0, <code loops>
#          22  MAKE_FUNCTION  t0, t0
#          23  STORE_NAME     loops, t0
#          25  RETURN_NONE
#   constants:
#     0: <code values>
#     1: <code branches>
#     2: <code branches_on_numbers>
#     3: <code chain>
#     4: <code loops>
#
# function values(a, b)    line 1
#   registers: arguments 0 a, 1 b; temporaries 2 to 11 t0 to t9
#     2  return a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b
#           0  LT            t0, a, b           a < b
#           1  LE            t1, a, b           a <= b
#           2  EQ            t2, a, b           a == b
#           3  NE            t3, a, b           a != b
#           4  GT            t4, a, b           a > b
#           5  GE            t5, a, b           a >= b
#           6  IS            t6, a, b           a is b
#           7  IS            t7, a, b, negated  a is not b
#           8  CONTAINS      t8, a, b           a in b
#           9  CONTAINS      t9, a, b, negated  a not in b
#          10  BUILD_TUPLE   t0, t0..t9         a < b, a <= b, a == b, a != b, a > b, a >= …
#          11  RETURN_VALUE  t0
#
# function branches(a, b)    line 5
#   registers: arguments 0 a, 1 b; temporaries 2 t0
#     6  if a < b: return 1
#           0  UNLESS_LT         a, b -> L1  a < b
#           1  LOAD_INT          t0, 1
#           2  RETURN_VALUE      t0          1
#   L1:
#     7  if a <= b: return 2
#           3  UNLESS_LE         a, b -> L2  a <= b
#           4  LOAD_INT          t0, 2
#           5  RETURN_VALUE      t0          2
#   L2:
#     8  if a == b: return 3
#           6  UNLESS_EQ         a, b -> L3  a == b
#           7  LOAD_INT          t0, 3
#           8  RETURN_VALUE      t0          3
#   L3:
#     9  if a != b: return 4
#           9  UNLESS_NE         a, b -> L4  a != b
#          10  LOAD_INT          t0, 4
#          11  RETURN_VALUE      t0          4
#   L4:
#    10  if a > b: return 5
#          12  UNLESS_GT         a, b -> L5  a > b
#          13  LOAD_INT          t0, 5
#          14  RETURN_VALUE      t0          5
#   L5:
#    11  if a >= b: return 6
#          15  UNLESS_GE         a, b -> L6  a >= b
#          16  LOAD_INT          t0, 6
#          17  RETURN_VALUE      t0          6
#   L6:
#    12  if a is b: return 7
#          18  UNLESS_IS         a, b -> L7  a is b
#          19  LOAD_INT          t0, 7
#          20  RETURN_VALUE      t0          7
#   L7:
#    13  if a in b: return 8
#          21  UNLESS_CONTAINS   a, b -> L8  a in b
#          22  LOAD_INT          t0, 8
#          23  RETURN_VALUE      t0          8
#   L8:
#    14  if a: return 9
#          24  JUMP_IF_FALSE     a -> L9     a
#          25  LOAD_INT          t0, 9
#          26  RETURN_VALUE      t0          9
#   L9:
#    15  if not a: return 10
#          27  JUMP_IF_TRUE      a -> L10    a
#          28  LOAD_INT          t0, 10
#          29  RETURN_VALUE      t0          10
#   L10:
#    16  if a is None: return 11
#          30  JUMP_IF_NOT_NONE  a -> L11    a is None
#          31  LOAD_INT          t0, 11
#          32  RETURN_VALUE      t0          11
#   L11:
#    17  if a is not None: return 12
#          33  JUMP_IF_NONE      a -> L12    a is not None
#          34  LOAD_INT          t0, 12
#          35  RETURN_VALUE      t0
#   L12:
#          36  RETURN_NONE                   12
#
# function branches_on_numbers(a)    line 20
#   registers: arguments 0 a; temporaries 1 t0
#    21  if a < 1: return 1
#           0  UNLESS_LT_IMM  a, 1 -> L1  a < 1
#           1  LOAD_INT       t0, 1
#           2  RETURN_VALUE   t0          1
#   L1:
#    22  if a <= 2: return 2
#           3  UNLESS_LE_IMM  a, 2 -> L2  a <= 2
#           4  LOAD_INT       t0, 2
#           5  RETURN_VALUE   t0          2
#   L2:
#    23  if a == 3: return 3
#           6  UNLESS_EQ_IMM  a, 3 -> L3  a == 3
#           7  LOAD_INT       t0, 3
#           8  RETURN_VALUE   t0          3
#   L3:
#    24  if a != 4: return 4
#           9  UNLESS_NE_IMM  a, 4 -> L4  a != 4
#          10  LOAD_INT       t0, 4
#          11  RETURN_VALUE   t0          4
#   L4:
#    25  if a > 5: return 5
#          12  UNLESS_GT_IMM  a, 5 -> L5  a > 5
#          13  LOAD_INT       t0, 5
#          14  RETURN_VALUE   t0          5
#   L5:
#    26  if a >= 6: return 6
#          15  UNLESS_GE_IMM  a, 6 -> L6  a >= 6
#          16  LOAD_INT       t0, 6
#          17  RETURN_VALUE   t0
#   L6:
#          18  RETURN_NONE                6
#
# function chain(a, b, c)    line 29
#   registers: arguments 0 a, 1 b, 2 c; temporaries 3 to 4 t0 to t1
#    30  return 0 < a < b <= c or a and b
#           0  LOAD_INT            t1, 0
#           1  LT                  t0, t1, a
#           2  JUMP_IF_FALSE_KEEP  t0 -> L1
#           3  RELEASE             t0
#           4  LT                  t0, a, b
#           5  JUMP_IF_FALSE_KEEP  t0 -> L1
#           6  RELEASE             t0
#           7  LE                  t0, b, c   0 < a < b <= c
#   L1:
#           8  JUMP_IF_TRUE_KEEP   t0 -> L2
#           9  RELEASE             t0         0 < a < b <= c or a and b
#          10  COPY                t0, a
#          11  JUMP_IF_FALSE_KEEP  t0 -> L2
#          12  RELEASE             t0         a and b
#          13  COPY                t0, b
#   L2:
#          14  RETURN_VALUE        t0
#
# function loops(a, b)    line 33
#   registers: arguments 0 a, 1 b
#    34  while a: pass
#           0  JUMP          -> L2
#   L1:  loop
#           1  NO_OP                      pass
#   L2:
#           2  WHILE_TRUE    a -> L1      a
#    35  while a < b: pass
#           3  JUMP          -> L4
#   L3:  loop
#           4  NO_OP                      pass
#   L4:
#           5  WHILE_LT      a, b -> L3   a < b
#    36  while a <= b: pass
#           6  JUMP          -> L6
#   L5:  loop
#           7  NO_OP                      pass
#   L6:
#           8  WHILE_LE      a, b -> L5   a <= b
#    37  while a == b: pass
#           9  JUMP          -> L8
#   L7:  loop
#          10  NO_OP                      pass
#   L8:
#          11  WHILE_EQ      a, b -> L7   a == b
#    38  while a != b: pass
#          12  JUMP          -> L10
#   L9:  loop
#          13  NO_OP                      pass
#   L10:
#          14  WHILE_NE      a, b -> L9   a != b
#    39  while a > b: pass
#          15  JUMP          -> L12
#   L11:  loop
#          16  NO_OP                      pass
#   L12:
#          17  WHILE_GT      a, b -> L11  a > b
#    40  while a >= b: pass
#          18  JUMP          -> L14
#   L13:  loop
#          19  NO_OP                      pass
#   L14:
#          20  WHILE_GE      a, b -> L13  a >= b
#    41  while a < 1: pass
#          21  JUMP          -> L16
#   L15:  loop
#          22  NO_OP                      pass
#   L16:
#          23  WHILE_LT_IMM  a, 1 -> L15  a < 1
#    42  while a <= 2: pass
#          24  JUMP          -> L18
#   L17:  loop
#          25  NO_OP                      pass
#   L18:
#          26  WHILE_LE_IMM  a, 2 -> L17  a <= 2
#    43  while a == 3: pass
#          27  JUMP          -> L20
#   L19:  loop
#          28  NO_OP                      pass
#   L20:
#          29  WHILE_EQ_IMM  a, 3 -> L19  a == 3
#    44  while a != 4: pass
#          30  JUMP          -> L22
#   L21:  loop
#          31  NO_OP                      pass
#   L22:
#          32  WHILE_NE_IMM  a, 4 -> L21  a != 4
#    45  while a > 5: pass
#          33  JUMP          -> L24
#   L23:  loop
#          34  NO_OP                      pass
#   L24:
#          35  WHILE_GT_IMM  a, 5 -> L23  a > 5
#    46  while a >= 6: pass
#          36  JUMP          -> L26
#   L25:  loop
#          37  NO_OP                      pass
#   L26:
#          38  WHILE_GE_IMM  a, 6 -> L25
#          39  RETURN_NONE                a >= 6
