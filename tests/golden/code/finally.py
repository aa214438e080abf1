# A `finally` body stands at each way out; its handler lets the exception go on.
def f(x):
    try:
        return g(x)
    finally:
        x.close()

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     2  def f(x):
#           0  LOAD_CONST     t0, <code f>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     f, t0
#           5  RETURN_NONE
#   constants:
#     0: <code f>
#
# function f(x)    line 2
#   registers: arguments 0 x; temporaries 1 to 5 t0 to t4
#      3  try:
#            0  NO_OP
#      4  return g(x)
# ┌ exceptions go to L1
# │          1  COPY           t2, x
# └          2  CALL_GLOBAL    t0, g(t2)       g(x)
#      6  x.close()
#            6  COPY           t3, x
#            7  CALL_METHOD    t1, t3.close()
#           11  RELEASE        t1
#           12  RETURN_VALUE   t0
#    L1:  handler
#           13  ENTER_HANDLER  t0, t1
# ┌ exceptions go to L2, t0 stays
# │         14  COPY           t4, x
# │         15  CALL_METHOD    t2, t4.close()
# └         19  RELEASE        t2
#           20  LEAVE_HANDLER  t0
#           21  RERAISE        t1
#    L2:  handler
#           22  ENTER_HANDLER  t1, t2
#           23  RELEASE        t1
#           24  LEAVE_HANDLER  t0
#           25  RERAISE        t2, restore
