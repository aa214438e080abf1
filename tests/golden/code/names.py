import os.path as path
from os import *
from math import pi, tau as circle

total: int = 0
del path


def f(n):
    global total
    total = n
    total = total + pi
    if n:
        del total
        local = n
    return local


class C:
    attribute = total
    del attribute


def clear():
    for i in range(3):
        value = i
    del value
    print(value)

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 7 t0 to t6
#     1  import os.path as path
#           0  SETUP_ANNOTATIONS
#           1  LOAD_CONST         t0, 'os.path'
#           3  LOAD_NONE          t1
#           4  LOAD_INT           t2, 0
#           5  IMPORT_NAME        t0, t0..t2
#           6  IMPORT_FROM        t1, t0.path
#           7  RELEASE            t0
#           8  COPY               t0, t1
#           9  STORE_NAME         path, t0
#     2  from os import *
#          11  LOAD_CONST         t0, 'os'
#          13  LOAD_CONST         t1, ('*',)
#          15  LOAD_INT           t2, 0
#          16  IMPORT_NAME        t0, t0..t2
#          17  IMPORT_STAR        t0
#     3  from math import pi, tau as circle
#          18  LOAD_CONST         t0, 'math'
#          20  LOAD_CONST         t1, ('pi', 'tau')
#          22  LOAD_INT           t2, 0
#          23  IMPORT_NAME        t0, t0..t2
#          24  IMPORT_FROM        t1, t0.pi
#          25  STORE_NAME         pi, t1
#          27  IMPORT_FROM        t1, t0.tau
#          28  STORE_NAME         circle, t1
#          30  RELEASE            t0
#     5  total: int = 0
#          31  LOAD_INT           t0, 0
#          32  STORE_GLOBAL       total, t0
#          34  LOAD_NAME          t0, int
#          37  LOAD_NAME          t1, __annotations__
#          40  LOAD_CONST         t2, 'total'
#          42  STORE_SUBSCRIPT    t1, t2, t0
#     6  del path
#          43  DELETE_NAME        path
#     9  def f(n):
#          44  LOAD_CONST         t0, <code f>
#          46  MAKE_FUNCTION      t0, t0
#          47  STORE_NAME         f, t0
#    19  class C:
#          49  LOAD_COMMON        t0, BuildClass
#          50  LOAD_CONST         t2, <code C>
#          52  MAKE_FUNCTION      t2, t2
#          53  LOAD_CONST         t3, 'C'
#          55  CALL               t0, t0(t2, t3)
#          59  STORE_NAME         C, t0
#    24  def clear():
#          61  LOAD_CONST         t0, <code clear>
#          63  MAKE_FUNCTION      t0, t0
#          64  STORE_NAME         clear, t0
#          66  RETURN_NONE
#   constants:
#     0: 'os.path'
#     1: 'os'
#     2: ('*',)
#     3: 'math'
#     4: ('pi', 'tau')
#     5: 'total'
#     6: <code f>
#     7: <code C>
#     8: 'C'
#     9: <code clear>
#
# function f(n)    line 9
#   registers: arguments 0 n; locals 1 local; temporaries 2 to 3 t0 to t1
#    11  total = n
#           0  STORE_GLOBAL   total, n
#    12  total = total + pi
#           2  LOAD_GLOBAL    t0, total
#           5  LOAD_GLOBAL    t1, pi
#           8  ADD            t0, t0, t1  total + pi
#           9  STORE_GLOBAL   total, t0
#    13  if n:
#          11  JUMP_IF_FALSE  n -> L1     n
#    14  del total
#          12  DELETE_GLOBAL  total
#    15  local = n
#          13  COPY           local, n
#   L1:
#    16  return local
#          14  CHECK_BOUND    local
#          15  RETURN_VALUE   local
#
# class C    line 19
#   registers: hidden 0 .namespace; temporaries 1 t0
#    19  class C:
#           0  LOAD_NAME    t0, __name__
#           3  STORE_NAME   __module__, t0
#           5  LOAD_CONST   t0, 'C'
#           7  STORE_NAME   __qualname__, t0
#           9  LOAD_INT     t0, 19
#          10  STORE_NAME   __firstlineno__, t0
#    20  attribute = total
#          12  LOAD_NAME    t0, total
#          15  STORE_NAME   attribute, t0
#    21  del attribute
#          17  DELETE_NAME  attribute
#          18  LOAD_CONST   t0, ()
#          20  STORE_NAME   __static_attributes__, t0
#          22  RETURN_NONE
#   constants:
#     0: 'C'
#     1: ()
#
# function clear()    line 24
#   registers: locals 0 i, 1 value; temporaries 2 to 4 t0 to t2
#    25  for i in range(3):
#           0  LOAD_INT     t2, 3
#           1  CALL_GLOBAL  t0, range(t2)
#           5  GET_ITER     t0, t0
#           6  JUMP         -> L2          range(3)
#   L1:  loop
#    26  value = i
#           7  COPY         value, i
#   L2:
#    25  for i in range(3):
#           8  FOR_ITER     i, t0 -> L1
#           9  RELEASE      t0             range(3)
#    27  del value
#          10  CHECK_BOUND  value
#          11  CLEAR        value
#    28  print(value)
#          12  CHECK_BOUND  value
#          13  COPY         t2, value
#          14  CALL_GLOBAL  t0, print(t2)
#          18  RELEASE      t0
#          19  RETURN_NONE
