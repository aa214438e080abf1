def calls(f, a, b, **more):
    f()
    f(a, b)
    f(a, key=b)
    f(*a, **b)
    f(a, *b, key=1, **more)
    a.method(b)
    a.method(b, key=1)
    len(a)
    print(a, b, sep="")


@calls
def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
    return lambda: (a, args, rest)


def outer(start):
    def inner():
        nonlocal start
        start += 1
        return start
    unset = 1
    del unset

    def never():
        return unset
    return inner, never

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 9 t0 to t8
#     1  def calls(f, a, b, **more):
#           0  LOAD_CONST     t0, <code calls>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     calls, t0
#    13  @calls
#           5  LOAD_NAME      t0, calls
#    14  def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
#           8  LOAD_CONST     t4, (1, 2)
#          10  LOAD_CONST     t7, 'e'
#          12  LOAD_INT       t8, 3
#          13  BUILD_DICT     t5, t7..t8
#          14  LOAD_CONST     t7, 'return'
#          16  LOAD_NAME      t8, int
#          19  BUILD_TUPLE    t6, t7..t8
#          20  LOAD_CONST     t2, <code decorated>
#          22  LOAD_NONE      t3
#          23  MAKE_FUNCTION  t2, t2..t6
#    13  @calls
#          24  CALL           t0, t0(t2)            calls
#    14  def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
#          28  STORE_NAME     decorated, t0
#    18  def outer(start):
#          30  LOAD_CONST     t0, <code outer>
#          32  MAKE_FUNCTION  t0, t0
#          33  STORE_NAME     outer, t0
#          35  RETURN_NONE
#   constants:
#     0: <code calls>
#     1: (1, 2)
#     2: 'e'
#     3: 'return'
#     4: <code decorated>
#     5: <code outer>
#
# function calls(f, a, b, **more)    line 1, varkeywords
#   registers: arguments 0 f, 1 a, 2 b, 3 more; temporaries 4 to 9 t0 to t5
#     2  f()
#           0  COPY              t0, f
#           1  CALL              t0, t0()
#           5  RELEASE           t0
#     3  f(a, b)
#           6  COPY              t0, f
#           7  COPY              t2, a
#           8  COPY              t3, b
#           9  CALL              t0, t0(t2, t3)
#          13  RELEASE           t0
#     4  f(a, key=b)
#          14  COPY              t0, f
#          15  COPY              t2, a
#          16  COPY              t3, b
#          17  CALL_KW           t0, t0(t2, key=t3)
#          21  RELEASE           t0
#     5  f(*a, **b)
#          22  COPY              t0, f
#          23  SPREAD_ARGUMENTS  t2, a, t0
#          24  SPREAD_KEYWORDS   t3, b, t0
#          25  CALL_EX           t0, t0(*t2, **t3)
#          29  RELEASE           t0
#     6  f(a, *b, key=1, **more)
#          30  COPY              t0, f
#          31  COPY              t2, a
#          32  BUILD_LIST        t2, t2
#          33  LIST_EXTEND       t2, b
#          34  LIST_TO_TUPLE     t2, t2
#          35  BUILD_DICT        t3, ()
#          36  LOAD_CONST        t4, 'key'
#          38  LOAD_INT          t5, 1
#          39  DICT_SET          t3, t4, t5
#          40  DICT_MERGE        t3, more, t0
#          41  CALL_EX           t0, t0(*t2, **t3)
#          45  RELEASE           t0
#     7  a.method(b)
#          46  COPY              t2, a
#          47  COPY              t3, b
#          48  CALL_METHOD       t0, t2.method(t3)
#          52  RELEASE           t0
#     8  a.method(b, key=1)
#          53  COPY              t2, a
#          54  LOAD_METHOD       t0, t2.method                   a.method
#          58  COPY              t3, b
#          59  LOAD_INT          t4, 1
#          60  CALL_KW           t0, t0(t2, t3, key=t4), method
#          64  RELEASE           t0
#     9  len(a)
#          65  COPY              t2, a
#          66  CALL_GLOBAL       t0, len(t2)
#          70  RELEASE           t0
#    10  print(a, b, sep="")
#          71  LOAD_GLOBAL       t0, print
#          74  COPY              t2, a
#          75  COPY              t3, b
#          76  LOAD_CONST        t4, ''
#          78  CALL_KW           t0, t0(t2, t3, sep=t4)
#          82  RELEASE           t0
#          83  RETURN_NONE
#   constants:
#     0: ('key',)
#     1: 'key'
#     2: ''
#     3: ('sep',)
#
# function decorated(a, b, /, c, *args, d, e, **rest)    line 13, varargs, varkeywords
#   registers: arguments 0 a, 1 b, 2 c, 3 d, 4 e, 5 args, 6 rest; cells 0 a, 5 args, 6 rest; temporaries 7 to 14 t0 to t7
#    14  def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
#           0  MAKE_CELL      a, a
#           1  MAKE_CELL      args, args
#           2  MAKE_CELL      rest, rest
#    15  return lambda: (a, args, rest)
#           3  LOAD_CONST     t0, <code decorated.<locals>.<lambda>>
#           5  DUPLICATE      t5, a
#           6  DUPLICATE      t6, args
#           7  DUPLICATE      t7, rest
#           8  BUILD_TUPLE    t1, t5..t7
#           9  MAKE_FUNCTION  t0, t0..t1                        lambda: (a, args, rest)
#          10  RETURN_VALUE   t0
#   constants:
#     0: <code decorated.<locals>.<lambda>>
#
# function decorated.<locals>.<lambda>()    line 15, nested
#   registers: free 0 a, 1 args, 2 rest; temporaries 3 to 5 t0 to t2
#    15  return lambda: (a, args, rest)
#           0  COPY_FREE     a, 3        lambda: (a, args, rest)
#           1  LOAD_CELL     t0, a
#           2  LOAD_CELL     t1, args
#           3  LOAD_CELL     t2, rest
#           4  BUILD_TUPLE   t0, t0..t2
#           5  RETURN_VALUE  t0          (a, args, rest)
#
# function outer(start)    line 18
#   registers: arguments 0 start; locals 1 inner, 2 never; cells 0 start, 3 unset; temporaries 4 to 9 t0 to t5
#    18  def outer(start):
#           0  MAKE_CELL      start, start
#           1  NEW_CELL       unset
#    19  def inner():
#           2  LOAD_CONST     t0, <code outer.<locals>.inner>
#           4  DUPLICATE      t5, start
#           5  BUILD_TUPLE    t1, t5
#           6  MAKE_FUNCTION  t0, t0..t1
#           7  COPY           inner, t0
#    23  unset = 1
#           8  LOAD_INT       t0, 1
#           9  STORE_CELL     unset, t0
#    24  del unset
#          10  DELETE_CELL    unset, unset
#    26  def never():
#          11  LOAD_CONST     t0, <code outer.<locals>.never>
#          13  DUPLICATE      t5, unset
#          14  BUILD_TUPLE    t1, t5
#          15  MAKE_FUNCTION  t0, t0..t1
#          16  COPY           never, t0
#    28  return inner, never
#          17  COPY           t0, inner
#          18  COPY           t1, never
#          19  BUILD_TUPLE    t0, t0..t1                       inner, never
#          20  RETURN_VALUE   t0
#   constants:
#     0: <code outer.<locals>.inner>
#     1: <code outer.<locals>.never>
#
# function outer.<locals>.inner()    line 19, nested
#   registers: free 0 start; temporaries 1 t0
#    19  def inner():
#           0  COPY_FREE     start, 1
#    21  start += 1
#           1  LOAD_CELL     t0, start
#           2  ADD_IMM       t0, t0, 1, inplace
#           3  STORE_CELL    start, t0
#    22  return start
#           4  LOAD_CELL     t0, start
#           5  RETURN_VALUE  t0
#
# function outer.<locals>.never()    line 26, nested
#   registers: free 0 unset; temporaries 1 t0
#    26  def never():
#           0  COPY_FREE     unset, 1
#    27  return unset
#           1  LOAD_CELL     t0, unset
#           2  RETURN_VALUE  t0
