# The test of a loop is at its bottom; a local is checked only where it may be unbound.
def f(n):
    while n > 0:
        for i in n: n = i
    return i

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     2  def f(n):
#           0  LOAD_CONST     t0, <code f>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     f, t0
#           5  RETURN_NONE
#   constants:
#     0: <code f>
#
# function f(n)    line 2
#   registers: arguments 0 n; locals 1 i; temporaries 2 t0
#     3  while n > 0:
#           0  JUMP          -> L4
#   L1:  loop
#     4  for i in n: n = i
#           1  GET_ITER      t0, n
#           2  JUMP          -> L3        n
#   L2:  loop
#           3  COPY          n, i
#   L3:
#           4  FOR_ITER      i, t0 -> L2
#           5  RELEASE       t0           n
#   L4:
#     3  while n > 0:
#           6  WHILE_GT_IMM  n, 0 -> L1   n > 0
#     5  return i
#           7  CHECK_BOUND   i
#           8  RETURN_VALUE  i
