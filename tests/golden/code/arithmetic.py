def operators(a, b):
    a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b
    a << b, a >> b, a & b, a | b, a ^ b
    return -a, +a, ~a, not a


def with_small_numbers(a):
    a + 1, a - 2, a * 3, a // 4, a % 5, a & 6, a << 7, a >> 8
    a += 1
    a **= 2
    return a


def shorter(a, b):
    return a if a < b else b

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def operators(a, b):
#           0  LOAD_CONST     t0, <code operators>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     operators, t0
#     7  def with_small_numbers(a):
#           5  LOAD_CONST     t0, <code with_small_numbers>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     with_small_numbers, t0
#    14  def shorter(a, b):
#          10  LOAD_CONST     t0, <code shorter>
#          12  MAKE_FUNCTION  t0, t0
#          13  STORE_NAME     shorter, t0
#          15  RETURN_NONE
#   constants:
#     0: <code operators>
#     1: <code with_small_numbers>
#     2: <code shorter>
#
# function operators(a, b)    line 1
#   registers: arguments 0 a, 1 b; temporaries 2 to 9 t0 to t7
#     2  a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b
#           0  ADD           t0, a, b    a + b
#           1  SUB           t1, a, b    a - b
#           2  MUL           t2, a, b    a * b
#           3  DIV           t3, a, b    a / b
#           4  FLOOR_DIV     t4, a, b    a // b
#           5  MODULO        t5, a, b    a % b
#           6  POWER         t6, a, b    a ** b
#           7  MAT_MUL       t7, a, b    a @ b
#           8  BUILD_TUPLE   t0, t0..t7
#           9  RELEASE       t0
#     3  a << b, a >> b, a & b, a | b, a ^ b
#          10  SHIFT_LEFT    t0, a, b    a << b
#          11  SHIFT_RIGHT   t1, a, b    a >> b
#          12  BIT_AND       t2, a, b    a & b
#          13  BIT_OR        t3, a, b    a | b
#          14  BIT_XOR       t4, a, b    a ^ b
#          15  BUILD_TUPLE   t0, t0..t4
#          16  RELEASE       t0
#     4  return -a, +a, ~a, not a
#          17  NEGATIVE      t0, a       -a
#          18  POSITIVE      t1, a       +a
#          19  INVERT        t2, a       ~a
#          20  NOT           t3, a       not a
#          21  BUILD_TUPLE   t0, t0..t3  -a, +a, ~a, not a
#          22  RETURN_VALUE  t0
#
# function with_small_numbers(a)    line 7
#   registers: arguments 0 a; temporaries 1 to 8 t0 to t7
#     8  a + 1, a - 2, a * 3, a // 4, a % 5, a & 6, a << 7, a >> 8
#           0  ADD_IMM          t0, a, 1           a + 1
#           1  SUB_IMM          t1, a, 2           a - 2
#           2  MUL_IMM          t2, a, 3           a * 3
#           3  FLOOR_DIV_IMM    t3, a, 4           a // 4
#           4  MODULO_IMM       t4, a, 5           a % 5
#           5  BIT_AND_IMM      t5, a, 6           a & 6
#           6  SHIFT_LEFT_IMM   t6, a, 7           a << 7
#           7  SHIFT_RIGHT_IMM  t7, a, 8           a >> 8
#           8  BUILD_TUPLE      t0, t0..t7
#           9  RELEASE          t0
#     9  a += 1
#          10  ADD_IMM          a, a, 1, inplace
#    10  a **= 2
#          11  LOAD_INT         t0, 2
#          12  POWER            a, a, t0, inplace
#    11  return a
#          13  RETURN_VALUE     a
#
# function shorter(a, b)    line 14
#   registers: arguments 0 a, 1 b; temporaries 2 t0
#    15  return a if a < b else b
#           0  UNLESS_LT     a, b -> L1  a < b
#           1  COPY          t0, a
#           2  JUMP          -> L2       a if a < b else b
#   L1:
#           3  COPY          t0, b
#   L2:
#           4  RETURN_VALUE  t0
