# Operands are read in place, comparisons branch, globals are called by name.
def fib(n):
    if n < 2: return n
    return fib(n - 1) + fib(n - 2)

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     2  def fib(n):
#           0  LOAD_CONST     t0, <code fib>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     fib, t0
#           5  RETURN_NONE
#   constants:
#     0: <code fib>
#
# function fib(n)    line 2
#   registers: arguments 0 n; temporaries 1 to 4 t0 to t3
#     3  if n < 2: return n
#           0  UNLESS_LT_IMM  n, 2 -> L1   n < 2
#           1  RETURN_VALUE   n            return n
#   L1:
#     4  return fib(n - 1) + fib(n - 2)
#           2  SUB_IMM        t2, n, 1     n - 1
#           3  CALL_GLOBAL    t0, fib(t2)  fib(n - 1)
#           7  SUB_IMM        t3, n, 2     n - 2
#           8  CALL_GLOBAL    t1, fib(t3)  fib(n - 2)
#          12  ADD            t0, t0, t1   fib(n - 1) + fib(n - 2)
#          13  RETURN_VALUE   t0
